/**
 * `npm run bench:capture`: what a capture costs on this machine, with local-ocr and loopback only. Prints tables and
 * ends by itself; exit 1 when a bar of the design is missed.
 */
import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { DOCUMENT_TYPES } from '#src/shared/documents.ts';
import { startHelper } from './bench/helper-process.ts';
import { capture, captureAtOnce, getText, openSession, post, postPlain, stallUploads } from './bench/load.ts';
import { noisePhoto, photosOf } from './bench/photos.ts';
import { CAN_MEASURE_PROCESSES, connectionsTo, cpuMsOf, peakMegabytesOf } from './bench/process-costs.ts';
import { type Figure, percentile, printTable, spread } from './bench/table.ts';
import { type RunningApp, startApp } from './running-app.ts';

const CAPTURES_PER_DOCUMENT = 16;
const CALLS_PER_OVERHEAD = 40;
const AT_ONCE = 64;
const LARGE_BYTES = 3_000_000;
const CPU_ROUNDS = 5;
const PEAK_BAR_MB = 380;
const CPU_BAR_RATIO = 3;
/** Whatever happens, it is over by then. */
const LIMIT_MS = 10 * 60_000;

setTimeout(() => {
  console.error(`Not done within ${LIMIT_MS / 60_000} minutes: is the machine busy?`);
  process.exit(1);
}, LIMIT_MS).unref();

console.log(`${cpus().length} cores, Node ${process.version}, ${process.platform}`);
const large = await noisePhoto(LARGE_BYTES);
const figures: Figure[] = [];
await withApp({}, async (app) => {
  printTable('A capture from its first byte to its answer, one after the other', await endToEnd(app));
  printTable('The part of it that is the BFF (upstream time taken off)', await overhead(app, large));
});
if (CAN_MEASURE_PROCESSES) {
  await withApp({}, async (app) => figures.push(await stalled(app, large)));
  figures.push(...(await load(large)));
  printTable(`${AT_ONCE} uploads of ${(large.length / 1e6).toFixed(2)} MB at once`, figures);
} else {
  console.log('\nMemory, connections and CPU are read from /proc, which this system does not have.');
}
process.exit(figures.some(({ isMet }) => isMet === false) ? 1 : 0);

async function withApp(
  env: Record<string, string>,
  work: (app: RunningApp) => Promise<unknown>,
): Promise<void> {
  const app = await startApp(env);
  try {
    await work(app);
  } finally {
    await app.stop();
  }
}

/** Documents in turn, so that a busy moment of the machine falls on all of them. */
async function endToEnd(app: RunningApp): Promise<Figure[]> {
  const cookie = await openSession(app.url);
  const taken = new Map(DOCUMENT_TYPES.map((document) => [document, [] as number[]]));
  const unread = new Map<string, number>();
  for (let round = 0; round < CAPTURES_PER_DOCUMENT; round += 1) {
    for (const document of DOCUMENT_TYPES) {
      const photos = photosOf(document);
      const answer = await capture(
        app.url,
        cookie,
        document,
        photos[round % photos.length] ?? Buffer.alloc(0),
      );
      taken.get(document)?.push(answer.ms);
      if (answer.status !== 200) unread.set(document, (unread.get(document) ?? 0) + 1);
    }
  }
  return [...taken].map(([document, samples]) => {
    const failed = unread.get(document) ?? 0;
    return { name: document, value: `${spread(samples)}${failed > 0 ? `, ${failed} not read` : ''}` };
  });
}

/** local-ocr answers at once; what it took all the same stands in the BFF's own histogram. */
async function overhead(app: RunningApp, largePhoto: Buffer): Promise<Figure[]> {
  const cookie = await openSession(app.url);
  await post(`${app.localOcrUrl}/simulate`, JSON.stringify({ resultCode: 4000002, times: 10_000 }));
  const sizes = [
    { name: 'a photo of 0.1 MB', bytes: photosOf('id-card')[0] ?? largePhoto },
    { name: 'a photo of 3 MB', bytes: largePhoto },
  ];
  const upstreamMs = async () => {
    const text = await getText(`${app.metricsUrl}/metrics`);
    const sums = [...text.matchAll(/^upstream_call_seconds_sum\{[^}]*\} (\S+)$/gm)];
    return sums.reduce((sum, [, seconds]) => sum + Number(seconds) * 1_000, 0);
  };
  const own = sizes.map(() => [] as number[]);
  for (let round = -2; round < CALLS_PER_OVERHEAD; round += 1) {
    for (const [at, { bytes }] of sizes.entries()) {
      const before = await upstreamMs();
      const { ms } = await capture(app.url, cookie, 'id-card', bytes);
      // The first two rounds warm the process up and fetch the key.
      if (round >= 0) own[at]?.push(ms - ((await upstreamMs()) - before));
    }
  }
  return sizes.map(({ name }, at) => ({ name, value: spread(own[at] ?? []) }));
}

async function stalled(app: RunningApp, photo: Buffer): Promise<Figure> {
  const cookie = await openSession(app.url);
  const port = Number(new URL(app.localOcrUrl).port);
  const sockets = await stallUploads(AT_ONCE, app.url, cookie, photo);
  await sleep(1_000);
  const open = connectionsTo(port);
  for (const socket of sockets) socket.destroy();
  return { name: 'stalled half way: upstream connections', value: `${open}`, bar: '0', isMet: open === 0 };
}

/** The BFF and a bare Node pipe, in turns, towards the same upstream that costs nothing. */
async function load(photo: Buffer): Promise<Figure[]> {
  const sink = await startHelper('sink.ts');
  const pipe = await startHelper('pipe.ts', sink.url);
  const keys = { OCR_APP_KEY: 'bench', OCR_SECRET_KEY: 'bench' };
  const cost = { bff: [] as number[], pipe: [] as number[] };
  let peakMb = Number.NaN;
  let refused = 0;
  await withApp({ OCR_BASE_URL: sink.url, ...keys }, async (app) => {
    const pid = app.pid() ?? 0;
    const cookie = await openSession(app.url);
    for (let round = -1; round < CPU_ROUNDS; round += 1) {
      const start = { bff: cpuMsOf(pid), pipe: cpuMsOf(pipe.pid) };
      const answers = await captureAtOnce(AT_ONCE, app.url, cookie, photo);
      refused += answers.filter(({ status }) => status !== 422).length;
      await Promise.all(Array.from({ length: AT_ONCE }, () => postPlain(pipe.url, photo)));
      if (round < 0) continue;
      cost.bff.push((cpuMsOf(pid) - start.bff) / AT_ONCE);
      cost.pipe.push((cpuMsOf(pipe.pid) - start.pipe) / AT_ONCE);
    }
    peakMb = peakMegabytesOf(pid);
  });
  pipe.stop();
  sink.stop();
  const bff = percentile(cost.bff, 0.5);
  const ratio = bff / percentile(cost.pipe, 0.5);
  return [
    { name: 'answered as they should be', value: `all but ${refused}`, bar: 'all', isMet: refused === 0 },
    {
      name: 'peak memory of the BFF',
      value: `${Math.round(peakMb)} MB`,
      bar: `${PEAK_BAR_MB} MB`,
      isMet: peakMb <= PEAK_BAR_MB,
    },
    {
      name: 'CPU for one of them, BFF',
      value: `${bff.toFixed(1)} ms, ${ratio.toFixed(2)} x a bare Node pipe`,
      bar: `${CPU_BAR_RATIO} x`,
      isMet: ratio <= CPU_BAR_RATIO,
    },
    { name: 'CPU for one of them, bare Node pipe', value: `${percentile(cost.pipe, 0.5).toFixed(1)} ms` },
  ];
}
