import { randomUUID } from 'node:crypto';

const BOOT = randomUUID();

/** Names this run of this process in rows that it works on. */
export const THIS_PROCESS = `${process.pid}:${BOOT}`;

/** Whether the process that wrote `owner` still runs on this machine. A reused pid only delays the answer. */
export function ownerIsAlive(owner: string): boolean {
  if (owner === THIS_PROCESS) return true;
  const pid = Number(owner.split(':')[0]);
  // The same pid with another boot is an earlier run, as in a container that was started again.
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
