import { describe, expect, test } from 'vitest';
import { IMAGE_BUDGET_BYTES } from '#src/shared/limits.ts';
import { prepareImage } from './prepare-image.ts';
import type { PrepareOptions } from './prepared-image.ts';
import { bmp, gif, heif, sizeProperty } from './testing/containers.ts';
import { bytesOf, draw, shown } from './testing/drawings.ts';
import { packedPdf, pagesPdf } from './testing/pdfs.ts';
import { concat } from './testing/tampering.ts';

const CARD: PrepareOptions = {
  document: 'credit-card',
  maxImageBytes: IMAGE_BUDGET_BYTES,
  heicDecoder: true,
  cut: { kind: 'whole' },
};
const CERTIFICATE: PrepareOptions = { ...CARD, document: 'business-registration' };

describe('PDF', () => {
  test('goes as it is for a business registration', async () => {
    const file = pagesPdf(1);
    const made = await prepareImage(new Blob([file]), CERTIFICATE);
    expect(made).toMatchObject({
      ok: true,
      notices: [],
      image: { type: 'application/pdf', pages: 1, width: 0, height: 0, encodes: 0 },
    });
    if (made.ok) expect(await bytesOf(made.image.blob)).toEqual(file);
  });

  test('of several pages carries a notice, packed ones too', async () => {
    for (const file of [pagesPdf(3), await packedPdf(3)]) {
      const made = await prepareImage(new Blob([file]), CERTIFICATE);
      expect(made).toMatchObject({ ok: true, notices: ['PDF_MANY_PAGES'], image: { pages: 3 } });
    }
  });

  test.each([
    ['PDF_NOT_ALLOWED', pagesPdf(1), CARD],
    ['PDF_PASSWORD_PROTECTED', pagesPdf(1, '/Encrypt 9 0 R '), CERTIFICATE],
    ['FILE_CORRUPT', pagesPdf(1).subarray(0, 200), CERTIFICATE],
    ['FILE_TOO_LARGE', pagesPdf(1), { ...CERTIFICATE, maxImageBytes: 100 }],
  ] as const)('%s', async (reason, file, options) => {
    expect(await prepareImage(new Blob([file]), options)).toMatchObject({ ok: false, reason });
  });

  test('the formats are named for the document', async () => {
    const text = new Blob(['nothing to see']);
    expect(await prepareImage(text, CERTIFICATE)).toMatchObject({ params: { formats: 'JPG, PNG, PDF' } });
    expect(await prepareImage(new Blob([pagesPdf(1)]), CARD)).toMatchObject({
      params: { formats: 'JPG, PNG' },
    });
  });
});

describe('formats that the upstream does not read become JPEG', () => {
  test('BMP', async () => {
    const file = bmp(800, 500, [20, 120, 220]);
    const made = await prepareImage(new Blob([file]), CARD);
    expect(made).toMatchObject({ ok: true, image: { type: 'image/jpeg', width: 800, height: 500 } });
    if (!made.ok) return;
    const { data } = await shown(made.image.blob, 1, 1);
    expect(Math.abs((data[0] ?? 0) - 20)).toBeLessThan(5);
    expect(Math.abs((data[2] ?? 0) - 220)).toBeLessThan(5);
  });

  test('GIF', async () => {
    const made = await prepareImage(new Blob([gif(780, 500)]), CARD);
    expect(made).toMatchObject({ ok: true, image: { type: 'image/jpeg', width: 780, height: 500 } });
    if (!made.ok) return;
    const { data } = await shown(made.image.blob, 1, 10);
    expect(data[0]).toBeGreaterThan(180);
    expect(data[4 * 9 + 2]).toBeGreaterThan(180);
  });

  test('WebP, and half of one', async () => {
    const file = await bytesOf(await draw(900, 600, { type: 'image/webp' }));
    const made = await prepareImage(new Blob([file]), CARD);
    expect(made).toMatchObject({ ok: true, image: { type: 'image/jpeg', width: 900, height: 600 } });
    const half = await prepareImage(new Blob([file.subarray(0, file.length / 2)]), CARD);
    expect(half).toMatchObject({ ok: false, reason: 'FILE_CORRUPT' });
  });
});

describe('HEIC', () => {
  test('that nobody can open has a reason of its own, with the decoder and without', async () => {
    const file = heif(sizeProperty(4000, 3000));
    for (const heicDecoder of [true, false]) {
      const made = await prepareImage(new Blob([file]), { ...CARD, heicDecoder });
      expect(made).toMatchObject({
        ok: false,
        reason: 'HEIC_NOT_CONVERTED',
        params: { formats: 'JPG, PNG' },
      });
    }
  });

  test('that is too large or cut is refused from its frame', async () => {
    const huge = await prepareImage(new Blob([heif(sizeProperty(12_000, 9000))]), CARD);
    expect(huge).toMatchObject({
      ok: false,
      reason: 'IMAGE_TOO_DETAILED',
      params: { maxMP: 40 },
    });
    const whole = heif(sizeProperty(4000, 3000));
    const cut = await prepareImage(new Blob([whole.subarray(0, whole.length - 5)]), CARD);
    expect(cut).toMatchObject({ ok: false, reason: 'FILE_CORRUPT' });
  });
});

test('what stands before a PDF is left out', async () => {
  const made = await prepareImage(new Blob([concat('a gateway\n', pagesPdf(1))]), CERTIFICATE);
  if (!made.ok) throw new Error(made.reason);
  expect(await bytesOf(made.image.blob)).toEqual(pagesPdf(1));
});
