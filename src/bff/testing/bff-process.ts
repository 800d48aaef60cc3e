import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';

const MAIN = resolve(import.meta.dirname, '../main.ts');

/** The BFF as operators start it, in a process of its own. */
export interface BffProcess {
  readonly child: ChildProcess;
  /** All that it has printed so far. */
  output(): string;
  readonly exit: Promise<number | null>;
}

/** Starts it with a data folder of its own, unless `environment` names one. */
export function startBffProcess(environment: Readonly<Record<string, string>>): BffProcess {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env.PATH ?? '',
      DATA_DIR: environment['DATA_DIR'] ?? mkdtempSync(join(tmpdir(), 'main-')),
      PORT: '0',
      METRICS_PORT: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  return { child, output: () => output, exit };
}

/** Its address on loopback, once it says that it is ready. */
export async function readyUrl({ output }: BffProcess): Promise<string> {
  await expect.poll(output, { timeout: 30_000, interval: 50 }).toContain('Document capture is ready: ');
  const url = /Document capture is ready: (http\S+)/.exec(output())?.[1] ?? '';
  return url.replace('localhost', '127.0.0.1');
}

/** The secret of the sign-in link that it prints at its start. */
export async function printedLink({ output }: BffProcess): Promise<string> {
  await expect.poll(output, { timeout: 30_000, interval: 50 }).toMatch(/Support console: \S+#\S+/);
  return /Support console: \S+#(\S+)/.exec(output())?.[1] ?? '';
}

/** Ends it as a power cut would. */
export async function killBffProcess({ child, exit }: BffProcess): Promise<void> {
  child.kill('SIGKILL');
  await exit;
}
