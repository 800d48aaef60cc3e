import { readFileSync } from 'node:fs';

/** Linux shows what a process costs as files; elsewhere these figures are left out. */
export const CAN_MEASURE_PROCESSES = process.platform === 'linux';

/** `USER_HZ`: fixed at 100 in Linux's interface to user space (man 5 proc). */
const TICKS_PER_SECOND = 100;

/** CPU time that a process has used so far, all threads, in milliseconds. */
export function cpuMsOf(pid: number): number {
  // "pid (name) state ...": user and system ticks are the 12th and 13th after the name.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_PER_SECOND;
}

/** The most memory that a process has held so far, in MB (10^6 bytes). */
export function peakMegabytesOf(pid: number): number {
  const match = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return (Number(match?.[1] ?? Number.NaN) * 1_024) / 1_000_000;
}

const ESTABLISHED = '01';

/** How many connections to a port of this machine are open, seen from the side that opened them. */
export function connectionsTo(port: number): number {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const lines = readFileSync('/proc/net/tcp', 'utf8').split('\n').slice(1);
  return lines.filter((line) => {
    const [, , remote = '', state] = line.trim().split(/\s+/);
    return remote.endsWith(wanted) && state === ESTABLISHED;
  }).length;
}
