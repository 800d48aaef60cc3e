import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

const BOOT = randomUUID();
const HOST = hostname().replaceAll(':', '-');

/** Names this run of this process in rows that it works on. */
export const THIS_PROCESS = `${process.pid}:${BOOT}:${HOST}`;

/**
 * Whether the process that wrote `owner` may still run. A reused pid only delays the answer; of another machine's
 * processes nothing is known here, and their leases decide.
 */
export function ownerIsAlive(owner: string): boolean {
  if (owner === THIS_PROCESS) return true;
  const [first, , host] = owner.split(':');
  if (host !== HOST) return true;
  const pid = Number(first);
  // The same pid with another boot is an earlier run, as in a container that was started again.
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
