import { describe, expect, test } from 'vitest';
import { DOCUMENTS } from '#src/shared/documents.ts';
import { IMAGE_BUDGET_BYTES } from '#src/shared/limits.ts';
import type { Preparation } from './prepared-image.ts';
import { prepareBytes, type PrepareRules } from './prepare-bytes.ts';
import { prepareImage } from './prepare-image.ts';
import { type CorpusFile, corpusFolder, NO_CORPUS } from './testing/corpus.ts';
import { bytesOf, meanDifference, shown } from './testing/drawings.ts';
import { partNames, privateWordsIn } from './testing/tampering.ts';

/** A little longer than the HEIC decoder's own limit, the longest there is, in milliseconds. */
const FILE_LIMIT_MS = 25_000;
const REFUSALS = new Set([
  'FILE_CORRUPT',
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_TYPE_UNSUPPORTED',
  'HEIC_NOT_CONVERTED',
  'IMAGE_TOO_DETAILED',
  'IMAGE_TOO_SMALL',
  'PDF_NOT_ALLOWED',
  'PDF_PASSWORD_PROTECTED',
]);
/** Everything is large enough, so that tiny files reach the decoders too. */
const ANY_SIZE: PrepareRules = {
  ...DOCUMENTS['id-card'],
  smallest: { long: 1, short: 1 },
  maxImageBytes: IMAGE_BUDGET_BYTES,
  heicDecoder: true,
  cut: { kind: 'whole' },
};

/** Pictures of 32 pixels with a different colour in each: JPEG halves their colours, so look at a few means. */
const SIDES: Readonly<Record<string, number>> = { png_ok: 4 };

const SMALLEST_TO_COMPARE = 16;

/** The pipeline without the worker around it, with every size allowed. */
async function prepareAnySize(file: CorpusFile, kind: 'find' | 'whole' = 'whole'): Promise<Preparation> {
  const bytes = await bytesOf(file.blob);
  return inTime(file.name, prepareBytes(bytes, bytes.length, { ...ANY_SIZE, cut: { kind } }));
}

async function inTime(name: string, running: Promise<Preparation>): Promise<Preparation> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`${name} took too long`)), FILE_LIMIT_MS);
  return Promise.race([running, late]).finally(() => clearTimeout(timer));
}

/** Whatever became of a file, it is one thing, and what would be sent is clean and opens. */
async function expectOneOutcome(name: string, made: Preparation): Promise<void> {
  if (!made.ok) {
    expect(REFUSALS, name).toContain(made.reason);
    return;
  }
  const { blob, type, width, height, encodes } = made.image;
  expect(blob.size, name).toBeLessThanOrEqual(IMAGE_BUDGET_BYTES);
  expect(encodes, name).toBeLessThanOrEqual(2);
  if (type === 'application/pdf') return;
  const bytes = await bytesOf(blob);
  expect(privateWordsIn(bytes), name).toEqual([]);
  const allowed = type === 'image/png' ? /^(IHDR|PLTE|IDAT|IEND)$/ : /^(c\d|d[bd]|e0|ee)$/;
  expect(
    partNames(bytes).filter((part) => !allowed.test(part)),
    name,
  ).toEqual([]);
  const bitmap = await createImageBitmap(new Blob([blob], { type }));
  expect([bitmap.width, bitmap.height], name).toEqual([width, height]);
  bitmap.close();
}

describe.each([
  'jpeg_bugs',
  'jpeg_fuzz',
  'png_bad',
  'png_fuzz',
  'png_ok',
  'webp_fuzz',
  'truncated',
  'wrong_type',
  'svg',
  'mini',
  'heic_odd',
  'heic_fuzz',
  'heic',
  'exif_gps',
  'exif_bad',
  'orientation',
  'colour',
  'id_none',
  'pixel_flood',
])('%s', (folder) => {
  test('every file has exactly one outcome, in time', { timeout: 120_000 }, async (context) => {
    const files = (await corpusFolder(folder)) ?? context.skip(NO_CORPUS);
    const started = performance.now();
    const counts: Record<string, number> = {};
    let slowest = { name: '', ms: 0 };
    for (const file of files) {
      const before = performance.now();
      const made = await prepareAnySize(file, 'find');
      const ms = performance.now() - before;
      if (ms > slowest.ms) slowest = { name: file.name, ms };
      const key = made.ok ? (made.image.encodes === 0 ? 'passed through' : 'made again') : made.reason;
      counts[key] = (counts[key] ?? 0) + 1;
      await expectOneOutcome(file.name, made);
    }
    console.info(folder, counts, `${Math.round(performance.now() - started)} ms`, slowest);
    expect(files.length).toBeGreaterThan(0);
  });
});

describe('through the worker, as the page does it', () => {
  const options = {
    document: 'id-card',
    maxImageBytes: IMAGE_BUDGET_BYTES,
    heicDecoder: true,
    cut: { kind: 'find' },
  } as const;

  test.for(['exif_gps', 'exif_bad', 'truncated', 'wrong_type', 'mini', 'heic', 'id_none'])(
    '%s',
    async (folder, context) => {
      const files = (await corpusFolder(folder)) ?? context.skip(NO_CORPUS);
      for (const file of files) {
        await expectOneOutcome(file.name, await inTime(file.name, prepareImage(file.blob, options)));
      }
    },
  );

  test('real PDFs go through for a business registration only', async (context) => {
    const files = (await corpusFolder('id_none')) ?? context.skip(NO_CORPUS);
    const pdf = files.find(({ name }) => name.endsWith('.pdf'));
    if (!pdf) throw new Error('No PDF in the folder.');
    expect(await prepareImage(pdf.blob, options)).toMatchObject({ ok: false, reason: 'PDF_NOT_ALLOWED' });
    const made = await prepareImage(pdf.blob, { ...options, document: 'business-registration' });
    expect(made).toMatchObject({ ok: true, image: { type: 'application/pdf', pages: 1 } });
  });

  test('enormous sizes are answered within two seconds', async (context) => {
    const files = (await corpusFolder('pixel_flood')) ?? context.skip(NO_CORPUS);
    for (const file of files) {
      const started = performance.now();
      await prepareImage(file.blob, options);
      const ms = performance.now() - started;
      console.info(file.name, `${Math.round(ms)} ms`);
      expect(ms, file.name).toBeLessThan(2000);
    }
  });
});

describe('looks', () => {
  test('all eight orientations look like the first', async (context) => {
    const files = (await corpusFolder('orientation')) ?? context.skip(NO_CORPUS);
    const pictures = await Promise.all(
      files.map(async (file) => {
        const made = await prepareAnySize(file);
        if (!made.ok) throw new Error(`${file.name}: ${made.reason}`);
        expect([made.image.width, made.image.height], file.name).toEqual([50, 100]);
        return shown(made.image.blob, 60, 60);
      }),
    );
    const [first] = pictures;
    if (!first) throw new Error('No pictures.');
    for (const picture of pictures) expect(meanDifference(picture, first)).toBeLessThanOrEqual(8);
  });

  test.for(['colour', 'exif_bad', 'png_ok', 'heic'])(
    '%s looks as the browser shows it',
    { timeout: 60_000 },
    async (folder, context) => {
      const files = (await corpusFolder(folder)) ?? context.skip(NO_CORPUS);
      let compared = 0;
      for (const file of files) {
        const made = await prepareAnySize(file);
        const side = SIDES[folder] ?? 60;
        const before = await shown(file.blob, side, side).catch(() => null);
        if (!made.ok || !before || made.image.width < SMALLEST_TO_COMPARE) continue;
        compared++;
        expect(meanDifference(await shown(made.image.blob, side, side), before), file.name).toBeLessThan(5);
      }
      expect(compared).toBeGreaterThan(0);
    },
  );
});
