import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** local-ocr as a service elsewhere: with keys of its own, whatever the BFF believes they are. */
export interface SeparateReader {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  stop(): Promise<void>;
}

/** Throws when the process ends instead of listening. */
export async function startReader(keys: {
  readonly appKey: string;
  readonly secretKey: string;
}): Promise<SeparateReader> {
  const root = join(import.meta.dirname, '..');
  const child: ChildProcess = fork(join(root, 'src/local-ocr/main.ts'), [], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', OCR_APP_KEY: keys.appKey, OCR_SECRET_KEY: keys.secretKey },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const port = await Promise.race([
    once(child, 'message').then(([message]) => (message as { readonly port: number }).port),
    once(child, 'exit').then(([code]) => {
      throw new Error(`local-ocr ended with ${String(code)}`);
    }),
  ]);
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
