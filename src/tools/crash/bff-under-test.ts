import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { DatabasePlace } from '#src/bff/store/database.ts';
import { freePort } from '#src/bff/testing/free-port.ts';
import { APP_KEY, SECRET_KEY } from '#src/bff/testing/test-upstream.ts';

const MAIN = resolve(import.meta.dirname, '../../bff/main.ts');
const READY_LIMIT_MS = 60_000;

/** The real BFF in a process of its own, always at the same address: killed and started again over and over. */
export interface BffUnderTest {
  readonly url: string;
  readonly port: number;
  /** Starts it; resolves with true once it says that it is ready, with false when it was killed before. */
  start(): Promise<boolean>;
  /** SIGKILL, at once; gives when, on the monotonic clock in milliseconds. */
  kill(): number;
  /** Resolves when the killed one is gone. */
  gone(): Promise<void>;
  isRunning(): boolean;
  /** What the first start printed for staff: the secret of the sign-in link. */
  signInSecret(): string;
}

export async function openBffUnderTest(place: DatabasePlace, upstream: URL): Promise<BffUnderTest> {
  const port = await freePort();
  let child: ChildProcess | null = null;
  let gone: Promise<unknown> = Promise.resolve();
  let secret = '';

  const start = async () => {
    const started = spawn(process.execPath, [MAIN], {
      env: {
        PATH: process.env['PATH'] ?? '',
        HOST: '127.0.0.1',
        PORT: String(port),
        METRICS_PORT: '0',
        DATA_DIR: place.dataDir,
        OCR_BASE_URL: upstream.origin,
        OCR_APP_KEY: APP_KEY,
        OCR_SECRET_KEY: SECRET_KEY,
        RATE_CAPTURES_PER_SESSION: '0',
        RATE_CAPTURES_PER_ADDRESS: '0',
        LOG_LEVEL: 'fatal',
        ...(place.url === null ? {} : { DATABASE_URL: place.url }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    gone = once(started, 'exit');
    let output = '';
    const isReady = new Promise<boolean>((done) => {
      const hear = (chunk: Buffer) => {
        output += chunk.toString();
        if (!output.includes('The page is not built') && !/Support console: .+\n/.test(output)) return;
        secret ||= /Support console: \S+#(\S+)/.exec(output)?.[1] ?? '';
        done(true);
      };
      started.stdout.on('data', hear);
      started.stderr.on('data', hear);
      started.once('exit', () => done(false));
    });
    const timer = setTimeout(() => started.kill('SIGKILL'), READY_LIMIT_MS);
    const ready = await isReady;
    clearTimeout(timer);
    // Ending by itself is a failure of the product, killed is what this is about.
    if (!ready && started.exitCode !== null) throw new Error(`The BFF ended at its start:\n${output}`);
    return ready;
  };

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    start,
    kill() {
      child?.kill('SIGKILL');
      return performance.now();
    },
    async gone() {
      await gone;
    },
    isRunning: () => child !== null && child.exitCode === null && child.signalCode === null,
    signInSecret: () => secret,
  };
}
