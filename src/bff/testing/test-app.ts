import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { CONSENT_VERSION } from '#src/shared/contract/config.ts';
import { buildApp, portOf, type App } from '../app.ts';
import { fixedKeys, keysOfFile } from '../captures/key-ring.ts';
import { keptMasterKeys } from '../captures/master-keys.ts';
import { readConfig, type Config } from '../config.ts';
import { openLog } from '../log.ts';
import type { DocumentCalls } from '../ocr/operations.ts';
import type { UpstreamAuth } from '../ocr/upstream.ts';
import { TIMINGS, type Timings } from '../timings.ts';
import { TEST_CALLS } from './test-calls.ts';
import { APP_KEY, SECRET_KEY } from './test-upstream.ts';

/** The real app on a real socket, with a data folder of its own. */
export interface TestApp {
  readonly app: App;
  readonly config: Config;
  readonly url: string;
  readonly port: number;
  readonly operationsUrl: string;
  readonly dataDir: string;
  /** Every line that was logged. */
  readonly logged: string[];
  close(): Promise<void>;
}

export interface TestAppOptions {
  readonly origin: URL | null;
  /** Asked for with every call, so a test can change it; the right one when left out. */
  readonly secretKey?: () => string;
  /** In place of the secret key. */
  readonly auth?: UpstreamAuth;
  readonly calls?: DocumentCalls;
  readonly environment?: Readonly<Record<string, string>>;
  readonly timings?: Partial<Timings>;
  readonly config?: Partial<Config>;
  readonly dataDir?: string;
}

export async function startTestApp(options: TestAppOptions): Promise<TestApp> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'bff-'));
  const reading = readConfig({
    DATA_DIR: dataDir,
    PORT: '0',
    METRICS_PORT: '0',
    LOG_LEVEL: 'debug',
    RATE_CAPTURES_PER_SESSION: '0',
    RATE_CAPTURES_PER_ADDRESS: '0',
    ...options.environment,
  });
  if (!reading.ok) throw new Error(reading.line);
  const config: Config = {
    ...reading.config,
    timings: { ...TIMINGS, retryBaseMs: 5, retryCapMs: 20, lingerMs: 300, ...options.timings },
    ...options.config,
  };
  const kept = keptMasterKeys(dataDir);
  if (!kept.ok) throw new Error(kept.path);
  const logged: string[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      logged.push(chunk.toString());
      done();
    },
  });
  const app = await buildApp(config, {
    upstream: {
      origin: () => options.origin,
      appKey: APP_KEY,
      auth: options.auth ?? {
        kind: 'secret-key',
        get secretKey() {
          return options.secretKey?.() ?? SECRET_KEY;
        },
      },
      calls: options.calls ?? TEST_CALLS,
    },
    masterKeys: config.masterKeys
      ? fixedKeys(config.masterKeys)
      : keysOfFile({ ...kept, onMissing: (version) => logged.push(`no master key ${version}`) }),
    log: openLog(config.logLevel, destination),
  });
  await app.server.listen({ host: '127.0.0.1', port: 0 });
  await app.operations.listen({ host: '127.0.0.1', port: 0 });
  const port = portOf(app.server);
  return {
    app,
    config,
    port,
    url: `http://127.0.0.1:${port}`,
    operationsUrl: `http://127.0.0.1:${portOf(app.operations)}`,
    dataDir,
    logged,
    async close() {
      await app.close();
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Gives consent and answers with the cookie header of the new session; without the agreement that a photo is kept. */
export async function startSession(url: string, { keepConsent = false } = {}): Promise<string> {
  const answer = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ consentVersion: CONSENT_VERSION, keepConsent, locale: 'ko' }),
  });
  if (answer.status !== 201) throw new Error(`session: ${answer.status}`);
  const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  return cookie;
}

export interface CaptureAnswerSeen {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  // Tests look at single members of an answer whose shape is what they test.
  readonly json: Record<string, unknown>;
}

export async function capture(
  url: string,
  cookie: string,
  bytes: Uint8Array,
  {
    document = 'id-card',
    key = crypto.randomUUID() as string,
    headers = {},
  }: { document?: string; key?: string; headers?: Readonly<Record<string, string>> } = {},
): Promise<CaptureAnswerSeen> {
  const answer = await fetch(`${url}/api/captures/${document}`, {
    method: 'POST',
    headers: { cookie, 'idempotency-key': key, 'content-type': 'image/jpeg', ...headers },
    body: Buffer.from(bytes),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    text,
    headers: answer.headers,
    json: JSON.parse(text) as Record<string, unknown>,
  };
}
