import { readFileSync, readdirSync } from 'node:fs';

/** Whether this system shows its processes as files; where it does not, these tests cannot look. */
export const CAN_LOOK_AT_PROCESSES = process.platform === 'linux';

/** A running process, by what it was started with. */
export interface SeenProcess {
  readonly pid: number;
  readonly command: string;
}

/** The processes that `parent` started and that still run, with all that they started in turn. */
export function descendantsOf(parent: number): SeenProcess[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // "pid (name) state ppid ...": the name may hold spaces and brackets.
        const [state, ppid] = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return state === 'Z' ? [] : [{ pid: Number(name), ppid: Number(ppid), command }];
      } catch {
        // It ended between the list and the look.
        return [];
      }
    });
  const children = (pid: number): SeenProcess[] =>
    all.filter(({ ppid }) => ppid === pid).flatMap((child) => [child, ...children(child.pid)]);
  return children(parent);
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
