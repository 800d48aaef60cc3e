import { readdirSync, readFileSync } from 'node:fs';

/** What a browser has cost so far: all threads of all its processes. */
export interface Costs {
  readonly cpuMs: number;
  /** Memory of its own: neither files nor code, in bytes. */
  readonly memoryBytes: number;
}

export interface CostWatch {
  /** The costs now. */
  look(): Costs;
  /** From now on the highest memory is remembered, from a look every few milliseconds. */
  watchPeak(): { readonly stop: () => number };
}

/** Linux shows what a process costs as files; elsewhere the benchmark cannot run. */
export const CAN_WATCH = process.platform === 'linux';

const LOOK_MS = 15;
const NANOSECONDS_PER_MS = 1_000_000;

/**
 * Watches a process and all that it started. Threads are read one by one, in nanoseconds: the sums per process
 * come in steps of 10 ms. What a thread used between the last look and its end is lost, so keep looking.
 */
export function watchCosts(rootPid: number): CostWatch {
  const usedMs = new Map<string, number>();
  const lookAtThreads = (pids: readonly number[]): number => {
    for (const pid of pids) {
      for (const thread of entries(`/proc/${pid}/task`)) {
        const [nanoseconds] = text(`/proc/${pid}/task/${thread}/schedstat`).split(' ');
        if (nanoseconds) usedMs.set(thread, Number(nanoseconds) / NANOSECONDS_PER_MS);
      }
    }
    return [...usedMs.values()].reduce((sum, ms) => sum + ms, 0);
  };
  const look = (): Costs => {
    const pids = familyOf(rootPid);
    return { cpuMs: lookAtThreads(pids), memoryBytes: memoryOf(pids) };
  };
  return {
    look,
    watchPeak() {
      let peak = 0;
      const note = () => (peak = Math.max(peak, look().memoryBytes));
      const timer = setInterval(note, LOOK_MS);
      return {
        stop() {
          clearInterval(timer);
          note();
          return peak;
        },
      };
    },
  };
}

/** The process and its descendants. */
function familyOf(rootPid: number): number[] {
  const family = [rootPid];
  for (let at = 0; at < family.length; at++) {
    const pid = family[at] ?? 0;
    for (const thread of entries(`/proc/${pid}/task`)) {
      for (const child of text(`/proc/${pid}/task/${thread}/children`).split(' ')) {
        if (child) family.push(Number(child));
      }
    }
  }
  return family;
}

function memoryOf(pids: readonly number[]): number {
  let kibibytes = 0;
  for (const pid of pids) {
    const status = text(`/proc/${pid}/status`);
    for (const [, amount] of status.matchAll(/^Rss(?:Anon|Shmem):\s+(\d+) kB/gm)) kibibytes += Number(amount);
  }
  return kibibytes * 1_024;
}

/** Empty when the process or thread has just ended. */
function text(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function entries(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
