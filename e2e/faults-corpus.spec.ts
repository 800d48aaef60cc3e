/** Odd files from the wild, posted past the browser: each has exactly one outcome, and the processes live on. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DocumentType } from '#src/shared/documents.ts';
import { expect, test } from './app-without-page.ts';
import { expectProblem } from './expect-problem.ts';
import { ask, newSession, postCapture } from './raw-client.ts';
import { overSocket } from './raw-socket.ts';

/** The collection stands beside the repository and is not part of it. */
const CORPUS = resolve(import.meta.dirname, '../../shared/corpus');
const HAS_CORPUS = existsSync(join(CORPUS, 'manifest.tsv'));
const NO_CORPUS = 'the collection of odd files is not beside the repository';
const FOLDERS = [
  'colour',
  'exif_bad',
  'exif_gps',
  'heic',
  'heic_fuzz',
  'heic_odd',
  'id_none',
  'jpeg_bugs',
  'jpeg_fuzz',
  'mini',
  'orientation',
  'pixel_flood',
  'png_bad',
  'png_fuzz',
  'png_ok',
  'svg',
  'truncated',
  'webp_fuzz',
  'wrong_type',
];
/** Of each folder, evenly spread. */
const SAMPLE = 6;
/** Whole photographs: the door lets them in, and reading one takes seconds. */
const SLOW_TO_READ = ['colour', 'exif_bad', 'exif_gps', 'id_none', 'orientation'];
const SLOW_SAMPLE = 2;
/** All of these, because none of them may get past the door. */
const REFUSED_AT_THE_DOOR = ['heic', 'heic_fuzz', 'heic_odd', 'pixel_flood', 'svg', 'truncated', 'webp_fuzz'];
const AT_ONCE = 4;

test('each file of the collection ends in one outcome', async ({ app }) => {
  test.skip(!HAS_CORPUS, NO_CORPUS);
  test.setTimeout(180_000);
  const pid = app.pid();
  const cookie = await newSession(app.url);
  const files = FOLDERS.flatMap((folder) => sampleOf(folder));
  expect(files.length).toBeGreaterThan(80);
  const seen = new Map<string, number>();
  const next = files.values();
  const work = async () => {
    for (const { folder, name } of next) {
      const document: DocumentType = 'id-card';
      const bytes = readFileSync(join(CORPUS, folder, name));
      const answer = await postCapture(app.url, { cookie, document, bytes });
      const what = `${folder}/${name} ${answer.status}`;
      // Nothing in the collection is an ID card.
      expect(answer.status, what).not.toBe(200);
      expectProblem(answer);
      expect(answer.ms, what).toBeLessThan(25_000);
      if (REFUSED_AT_THE_DOOR.includes(folder)) {
        expect(answer.json, `${what} reached the upstream`).not.toHaveProperty('reference');
      }
      const reason = String(answer.json['reason']);
      seen.set(reason, (seen.get(reason) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  test.info().annotations.push({ type: 'outcomes', description: JSON.stringify([...seen]) });
  expect(app.pid()).toBe(pid);
  expect((await ask(app.url, '/healthz')).status).toBe(200);
  expect(app.output()).not.toContain('unexpected error');
  expect(app.output()).not.toContain('local-ocr ended');
});

test('each malformed request ends in a refusal or a closed connection', async ({ app }) => {
  test.skip(!HAS_CORPUS, NO_CORPUS);
  test.setTimeout(120_000);
  const pid = app.pid();
  const files = ['http_request', 'http_multipart'].flatMap((folder) =>
    readdirSync(join(CORPUS, folder)).map((name) => ({ folder, name })),
  );
  expect(files.length).toBeGreaterThan(600);
  const next = files.values();
  const work = async () => {
    for (const { folder, name } of next) {
      const head = readFileSync(join(CORPUS, folder, name));
      const answer = await overSocket(app.url, { head, isAll: true, withinMs: 15_000 });
      const what = `${folder}/${name}: ${answer.text.slice(0, 200)}`;
      for (const [, status = ''] of answer.text.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)) {
        expect(status, what).toMatch(/^(?:100|2\d\d|304|4\d\d)$/);
      }
      expect(answer.closedMs, what).toBeLessThan(15_000);
    }
  };
  await Promise.all(Array.from({ length: 16 }, work));
  expect(app.pid()).toBe(pid);
  expect((await ask(app.url, '/healthz')).status).toBe(200);
  expect(app.output()).not.toContain('unexpected error');
});

function sampleOf(folder: string): { folder: string; name: string }[] {
  const names = readdirSync(join(CORPUS, folder)).sort();
  const wanted = SLOW_TO_READ.includes(folder) ? SLOW_SAMPLE : SAMPLE;
  const step = REFUSED_AT_THE_DOOR.includes(folder) ? 1 : Math.ceil(names.length / wanted);
  return names.filter((_, at) => at % step === 0).map((name) => ({ folder, name }));
}
