import { fork, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { logOutput } from './local-ocr-output.ts';
import type { DocumentCalls } from './ocr/operations.ts';
import type { AuthSetting } from './upstream-setting.ts';
import type { Upstream, UpstreamAuth } from './ocr/upstream.ts';

const PROGRAM = resolve(import.meta.dirname, '../local-ocr/main.ts');
/** Where local-ocr gives tokens out, as the public API does. */
const TOKEN_PATH = '/oauth2/token/create';
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
const END_MS = 5_000;

/** Our own upstream, kept alive beside the BFF. */
export interface LocalOcr extends Upstream {
  /** Resolves when it first listens, or when the very first start failed: then it is not started again. */
  firstStart(): Promise<FirstStart>;
  stop(): Promise<void>;
}

/** `why`: the one line that it ended with, if that was all it said. */
export type FirstStart = { readonly ok: true } | { readonly ok: false; readonly why: string | null };

export interface LocalOcrOptions {
  readonly port: number;
  readonly appKey: string;
  readonly auth: AuthSetting;
  /** What it is told where `auth` has no secret key. */
  readonly spareSecretKey: string;
  readonly calls: DocumentCalls;
  readonly imageEncoding: Config['imageEncoding'];
  readonly log: Logger;
}

/** Starts local-ocr as a process of its own, and again, with growing pauses, whenever it dies. */
export function startLocalOcr(options: LocalOcrOptions): LocalOcr {
  let origin: URL | null = null;
  let child: ChildProcess | null = null;
  let timer: NodeJS.Timeout | undefined;
  let waitMs = FIRST_WAIT_MS;
  let isStopping = false;
  let hasStarted = false;
  const { promise: started, resolve: settle } = Promise.withResolvers<FirstStart>();

  const start = () => {
    const running = fork(PROGRAM, [], {
      env: childEnvironment(options),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child = running;
    const firstWords = logOutput(running, options.log);
    if (hasStarted) firstWords.letGo();
    running.on('message', (message) => {
      const port = portIn(message);
      if (port === null) return;
      origin = new URL(`http://127.0.0.1:${port}`);
      waitMs = FIRST_WAIT_MS;
      hasStarted = true;
      firstWords.letGo();
      settle({ ok: true });
    });
    running.on('exit', () => {
      origin = null;
      child = null;
    });
    // After `exit`, when all that it said has been read.
    running.on('close', (code, signal) => {
      if (!hasStarted) return settle({ ok: false, why: firstWords.held() });
      if (isStopping) return;
      options.log.error({ code, signal, waitMs }, 'local-ocr ended and will be started again');
      timer = setTimeout(start, waitMs);
      waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2);
    });
  };
  start();

  return {
    origin: () => origin,
    appKey: options.appKey,
    auth: upstreamAuth(options.auth, () => origin),
    calls: options.calls,
    firstStart: () => started,
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      await end(child);
    },
  };
}

/** Its token endpoint stands beside its paths unless another one is set. */
function upstreamAuth(auth: AuthSetting, origin: () => URL | null): UpstreamAuth {
  if (auth.kind === 'secret-key') return auth;
  const own = () => {
    const base = origin();
    return base && new URL(TOKEN_PATH, base);
  };
  return { ...auth, tokenUrl: () => auth.tokenUrl ?? own() };
}

function keysFor({ auth, spareSecretKey }: LocalOcrOptions): NodeJS.ProcessEnv {
  if (auth.kind === 'secret-key') return { OCR_SECRET_KEY: auth.secretKey };
  return {
    OCR_SECRET_KEY: spareSecretKey,
    OCR_USER_ACCESS_KEY: auth.userAccessKey,
    OCR_SECRET_ACCESS_KEY: auth.secretAccessKey,
  };
}

/** Only what it needs: the settings of the BFF, keys above all, are not its business. */
function childEnvironment(options: LocalOcrOptions): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, TZ, LANG } = process.env;
  return {
    ...Object.fromEntries(
      Object.entries({ PATH, HOME, TMPDIR, TZ, LANG }).filter(([, value]) => value !== undefined),
    ),
    LOCAL_OCR_PORT: String(options.port),
    OCR_APP_KEY: options.appKey,
    ...keysFor(options),
    OCR_IMAGE_ENCODING: options.imageEncoding,
  };
}

function portIn(message: unknown): number | null {
  if (typeof message !== 'object' || message === null || !('port' in message)) return null;
  return typeof message.port === 'number' ? message.port : null;
}

async function end(child: ChildProcess | null): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolveGone) => {
    child.once('exit', () => resolveGone());
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), END_MS);
  child.kill('SIGTERM');
  await gone;
  clearTimeout(timer);
}
