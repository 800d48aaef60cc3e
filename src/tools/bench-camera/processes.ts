import { readdirSync, readFileSync } from 'node:fs';

/** A process and all that it started, by `/proc`. */
export function processTree(root: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = parentOf(Number(name));
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const tree = [root];
  for (let at = 0; at < tree.length; at++) tree.push(...(children.get(tree[at] ?? 0) ?? []));
  return tree;
}

function parentOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
    return Number(fields?.[1]);
  } catch {
    // It has ended meanwhile.
    return null;
  }
}

/**
 * CPU time of all of them so far, in milliseconds: of every thread, by the scheduler's own clock. The usual ticks
 * would miss or double what runs in time with them.
 */
export function cpuMsOfAll(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + threadsOf(pid).reduce((ms, path) => ms + cpuMs(path), 0), 0);
}

function threadsOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`).map((thread) => `/proc/${pid}/task/${thread}/schedstat`);
  } catch {
    // It has ended meanwhile.
    return [];
  }
}

function cpuMs(schedstat: string): number {
  try {
    return Number(readFileSync(schedstat, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return 0;
  }
}

const RUN_MS = 10;

/** Stops processes and lets them go on in turn, so that they run for one part of the time in `slowdown`. */
export function slowDown(pids: readonly number[], slowdown: number): () => void {
  let timer: NodeJS.Timeout;
  let ranFromMs = 0;
  const signal = (name: NodeJS.Signals) => {
    for (const pid of pids) {
      try {
        process.kill(pid, name);
      } catch {
        // It has ended meanwhile.
      }
    }
  };
  const run = () => {
    ranFromMs = performance.now();
    signal('SIGCONT');
    timer = setTimeout(stop, RUN_MS);
  };
  const stop = () => {
    signal('SIGSTOP');
    // As long as they really ran: timers come late.
    timer = setTimeout(run, (performance.now() - ranFromMs) * (slowdown - 1));
  };
  run();
  return () => {
    clearTimeout(timer);
    signal('SIGCONT');
  };
}
