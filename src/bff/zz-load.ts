import { fork } from 'node:child_process';
import { makePngOfBytes } from './testing/test-images.ts';
import { startTestUpstream } from './testing/test-upstream.ts';
import { startTestApp, startSession, capture } from './testing/test-app.ts';
if (process.argv[2] === 'app') {
  const app = await startTestApp({ origin: new URL(process.argv[3] ?? ''), environment: { LOG_LEVEL: 'error' } });
  let peak = 0; setInterval(() => { peak = Math.max(peak, process.memoryUsage().rss); }, 10).unref();
  process.send?.({ url: app.url });
  process.on('message', () => { const c = process.cpuUsage(); process.send?.({ peak, cpu: (c.user + c.system) / 1e6 }); });
} else {
  const up = await startTestUpstream();
  const child = fork(import.meta.filename, ['app', up.origin.href]);
  const once = () => new Promise<any>((r) => child.once('message', r));
  const { url } = await once();
  const cookie = await startSession(url);
  const img = makePngOfBytes(3_000_000);
  await capture(url, cookie, img);
  child.send('x'); const before = await once();
  const t = performance.now();
  const n = 256; let i = 0; let bad = 0;
  await Promise.all(Array.from({ length: 64 }, async () => { while (i++ < n) { const r = await capture(url, cookie, img); if (r.status !== 200) { bad++; console.log(r.status, r.json.reason); } } }));
  child.send('x'); const after = await once();
  console.log({ n, bad, wallS: (performance.now() - t) / 1000, cpuMsPerReq: ((after.cpu - before.cpu) / n) * 1000, peakMB: after.peak / 1e6, startMB: before.peak / 1e6 });
  child.kill(); process.exit(0);
}
