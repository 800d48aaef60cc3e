import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { Logger } from 'pino';
import { linkOf, STAFF_LINK_MS } from './access/staff-links.ts';
import { buildApp, portOf, type App } from './app.ts';
import { fixedKeys, type KeyRing, keysOfFile, type OnMissing } from './captures/key-ring.ts';
import { keptMasterKeys } from './captures/master-keys.ts';
import { readConfig, type Config } from './config.ts';
import { errorFacts } from './http/request-log.ts';
import { startLocalOcr, type LocalOcr } from './local-ocr-process.ts';
import { openLog } from './log.ts';
import type { Upstream } from './ocr/upstream.ts';
import { isPageBuilt } from './routes/static-routes.ts';

/** The process: configuration, local-ocr when there is no other upstream, listening, ending. */

function endWith(line: string): never {
  console.error(line);
  process.exit(1);
}

const reading = readConfig(process.env);
if (!reading.ok) endWith(reading.line);
const { config } = reading;
const log = openLog(config.logLevel);

const onMissing: OnMissing = (version) =>
  log.error({ version }, 'a master key is missing: what it sealed cannot be opened');
const masterKeys = config.masterKeys
  ? fixedKeys(config.masterKeys, onMissing)
  : masterKeysOfDataDir(config, log);
const localOcr = config.upstream.kind === 'local' ? localOcrOf(config, config.upstream, log) : null;
const upstream: Upstream = localOcr ?? remoteOf(config);
const app = await open(config, masterKeys, upstream, localOcr);
stopOnSignals(app, localOcr, config, log);

await listen(app, config, localOcr);
const firstStart = await localOcr?.firstStart();
if (firstStart?.ok === false) {
  await localOcr?.stop();
  const unknown = 'local-ocr did not start, so there is nothing to read with: set OCR_BASE_URL, or try again';
  endWith(firstStart.why ?? unknown);
}
const shownUrl = new URL(config.publicUrl);
if (config.port === 0) shownUrl.port = String(portOf(app.server));
console.log(`Document capture is ready: ${shownUrl.origin}`);
await printStartLink(app, shownUrl.origin);
if (!isPageBuilt(config.staticDir)) {
  console.log('The page is not built, so only the API answers: run `npm run build` first');
}

/** For the admin who started this; where staff sign in at a provider there is none. */
async function printStartLink(app: App, origin: string): Promise<void> {
  try {
    const link = await app.startLink();
    if (!link) return;
    const minutes = STAFF_LINK_MS / 60_000;
    console.log(`Support console: ${linkOf(link.secret, origin)} (signs in once, within ${minutes} minutes)`);
  } catch (error) {
    // The page works without it, and `npm run staff:link` makes another.
    log.error(errorFacts(error), 'no link to the console could be made');
  }
}

function masterKeysOfDataDir(config: Config, log: Logger): KeyRing {
  try {
    mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
    const kept = keptMasterKeys(config.dataDir);
    if (!kept.ok) endWith(`MASTER_KEYS: the file ${kept.path} does not hold master keys`);
    if (kept.made) {
      log.warn('MASTER_KEYS is empty: a key was made and is kept in DATA_DIR, beside what it protects');
    }
    return keysOfFile({ ...kept, onMissing });
  } catch (error) {
    return endWith(`DATA_DIR cannot be used: ${reasonOf(error)}`);
  }
}

function localOcrOf(
  { imageEncoding }: Config,
  setting: Extract<Config['upstream'], { kind: 'local' }>,
  log: Logger,
): LocalOcr {
  const made = () => randomBytes(16).toString('hex');
  const { port, appKey, auth, calls } = setting;
  return startLocalOcr({
    port,
    appKey: appKey || made(),
    auth:
      auth.kind === 'bearer'
        ? {
            ...auth,
            userAccessKey: auth.userAccessKey || made(),
            secretAccessKey: auth.secretAccessKey || made(),
          }
        : { ...auth, secretKey: auth.secretKey || made() },
    // It speaks every published version at once, and asks for a secret key in any case.
    spareSecretKey: made(),
    calls,
    imageEncoding,
    log,
  });
}

function remoteOf({ upstream }: Config): Upstream {
  const { appKey, auth, calls } = upstream;
  const origin = upstream.kind === 'remote' ? upstream.baseUrl : null;
  return {
    origin: () => origin,
    appKey,
    auth: auth.kind === 'bearer' ? { ...auth, tokenUrl: () => auth.tokenUrl } : auth,
    calls,
  };
}

async function open(
  config: Config,
  masterKeys: KeyRing,
  upstream: Upstream,
  localOcr: LocalOcr | null,
): Promise<App> {
  try {
    return await buildApp(config, { upstream, masterKeys, log });
  } catch (error) {
    await localOcr?.stop();
    const setting = config.databaseUrl === null ? 'DATA_DIR' : 'DATABASE_URL';
    return endWith(`${setting} cannot be used: ${reasonOf(error)}`);
  }
}

async function listen(app: App, config: Config, localOcr: LocalOcr | null): Promise<void> {
  try {
    await app.server.listen({ host: config.host, port: config.port });
  } catch (error) {
    await localOcr?.stop();
    endWith(`PORT ${config.port} on HOST ${config.host} cannot be listened on: ${reasonOf(error)}`);
  }
  try {
    await app.operations.listen({ host: '127.0.0.1', port: config.metrics.port });
  } catch (error) {
    const line = `METRICS_PORT ${config.metrics.port} cannot be listened on: ${reasonOf(error)}`;
    // A newcomer who never asked for metrics still gets the page.
    if (!config.metrics.explicit) return log.warn(line);
    await localOcr?.stop();
    endWith(line);
  }
}

function stopOnSignals(app: App, localOcr: LocalOcr | null, { timings }: Config, log: Logger): void {
  let isStopping = false;
  const stop = async (signal: string) => {
    if (isStopping) return;
    isStopping = true;
    log.info({ signal }, 'stopping');
    app.stopBeingReady();
    const cut = setTimeout(() => {
      log.warn('stopped before every request was answered');
      app.server.server.closeAllConnections();
      void localOcr?.stop().finally(() => process.exit(0));
    }, timings.drainMs);
    try {
      await app.close();
    } catch (error) {
      log.error(errorFacts(error), 'closing failed');
    }
    clearTimeout(cut);
    await localOcr?.stop();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop('SIGTERM'));
  process.on('SIGINT', () => void stop('SIGINT'));
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown cause';
}
