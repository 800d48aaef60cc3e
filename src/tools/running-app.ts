import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');
const READY_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 25_000;

/** The product as a process of its own: the production page, the BFF and the local-ocr it starts. */
export interface RunningApp {
  /** `http://localhost:<port>` */
  readonly url: string;
  readonly localOcrUrl: string;
  readonly metricsUrl: string;
  readonly dataDir: string;
  /** Everything the process has printed so far. */
  output(): string;
  /** SIGTERM and wait; resolves with the exit code. Removes the data folder. */
  stop(): Promise<number | null>;
  /** Kills and starts again on the same ports and data, with `changed` over the settings before. */
  restart(signal: NodeJS.Signals, changed?: Readonly<Record<string, string>>): Promise<void>;
  readonly pid: () => number | undefined;
}

/**
 * Starts `src/bff/main.ts` on free ports with a data folder of its own and waits until it says that it is
 * ready. Rate limits are off unless `env` sets them. Throws with the process's output when it ends early.
 */
export async function startApp(env: Record<string, string> = {}): Promise<RunningApp> {
  const [port, ocrPort, metricsPort] = await freePorts(3);
  const dataDir = mkdtempSync(join(tmpdir(), 'document-capture-'));
  let settings: Record<string, string> = {
    PORT: String(port),
    LOCAL_OCR_PORT: String(ocrPort),
    METRICS_PORT: String(metricsPort),
    DATA_DIR: dataDir,
    RATE_CAPTURES_PER_SESSION: '0',
    RATE_CAPTURES_PER_ADDRESS: '0',
    ...env,
  };
  let printed = '';
  let child = launch(settings, (text) => (printed += text));
  await ready(child, () => printed);

  return {
    url: `http://localhost:${port}`,
    localOcrUrl: `http://127.0.0.1:${ocrPort}`,
    metricsUrl: `http://127.0.0.1:${metricsPort}`,
    dataDir,
    output: () => printed,
    pid: () => child.pid,
    async restart(signal, changed = {}) {
      const ended = exitCode(child);
      child.kill(signal);
      await ended;
      const before = printed.length;
      settings = { ...settings, ...changed };
      child = launch(settings, (text) => (printed += text));
      await ready(child, () => printed.slice(before));
    },
    async stop() {
      const ended = exitCode(child);
      child.kill('SIGTERM');
      const code = await Promise.race([ended, sleep(STOP_LIMIT_MS, null, { ref: false })]);
      if (child.exitCode === null) child.kill('SIGKILL');
      rmSync(dataDir, { recursive: true, force: true });
      return code;
    },
  };
}

function launch(settings: Record<string, string>, print: (text: string) => void): ChildProcess {
  const child = spawn(process.execPath, ['src/bff/main.ts'], {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout?.on('data', (chunk: Buffer) => print(chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => print(chunk.toString()));
  return child;
}

async function ready(child: ChildProcess, printed: () => string): Promise<void> {
  const deadline = Date.now() + READY_LIMIT_MS;
  while (!printed().includes('is ready: http')) {
    if (child.exitCode !== null) throw new Error(`The BFF ended with ${child.exitCode}:\n${printed()}`);
    if (Date.now() > deadline) throw new Error(`The BFF was not ready in time:\n${printed()}`);
    await sleep(50);
  }
}

function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

/** Ports that were free a moment ago; all are held until the last is known, so they differ. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve) => {
          const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
