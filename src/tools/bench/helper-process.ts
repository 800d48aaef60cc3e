import { fork } from 'node:child_process';
import { join } from 'node:path';

/** A process beside the one that is measured; it ends with this one at the latest. */
export interface HelperProcess {
  readonly url: string;
  readonly pid: number;
  stop(): void;
}

export function startHelper(file: string, ...args: readonly string[]): Promise<HelperProcess> {
  const child = fork(join(import.meta.dirname, file), args);
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
    child.once('message', (message) => {
      const port =
        typeof message === 'object' && message !== null && 'port' in message ? Number(message.port) : 0;
      resolve({ url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop: () => void child.disconnect() });
    });
  });
}
