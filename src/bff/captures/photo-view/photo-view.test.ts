import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { CORPUS, HAS_CORPUS, NO_CORPUS, corpusFiles, makeJpeg } from '../../testing/test-images.ts';
import { openPhotoViews, type PhotoView } from './photo-view.ts';

const views = openPhotoViews({ limitMs: 5_000, atOnce: 2 });
const CARD = readFileSync(join(import.meta.dirname, '../../../../public/specimens/resident-photo.jpg'));

async function pixelsOf(view: PhotoView) {
  if (!view.ok) throw new Error(view.because);
  return sharp(view.jpeg).raw().toBuffer({ resolveWithObject: true });
}

describe('what staff see of a photo', () => {
  it('is masked: squares, of which each says how light it is and how crisp the photo was there', async () => {
    const { info } = await pixelsOf(await views.draw({ type: 'image/jpeg', bytes: CARD }, true));
    const { width, height } = await sharp(CARD).metadata();
    expect(Math.max(info.width, info.height)).toBe(560);
    expect(info.width / info.height).toBeCloseTo(width / height, 1);

    // The same photo out of focus has less grain, which is how blur can be told.
    const blurred = await sharp(CARD).blur(6).jpeg().toBuffer();
    expect(await grainOf(blurred)).toBeLessThan((await grainOf(CARD)) * 0.6);
  });

  it('is a new file without what the old one carried, upright, small enough to be sent', async () => {
    const bytes = await sharp({ create: { width: 900, height: 500, channels: 3, background: '#c02020' } })
      .withExif({ IFD0: { Copyright: 'canary-of-a-person' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(bytes.includes('canary-of-a-person')).toBe(true);
    for (const masked of [true, false]) {
      const view = await views.draw({ type: 'image/jpeg', bytes }, masked);
      const { data, info } = await pixelsOf(view);
      expect(view.ok && view.jpeg.includes('canary-of-a-person')).toBe(false);
      expect(info.height).toBeGreaterThan(info.width);
      expect([data[0], data[1], data[2]].map((value) => Math.round((value ?? 0) / 32))).toEqual([6, 1, 1]);
    }
  });

  it('is the first page of a PDF', async () => {
    const jpeg = await sharp({ create: { width: 600, height: 800, channels: 3, background: '#c02020' } })
      .jpeg()
      .toBuffer();
    const { data, info } = await pixelsOf(
      await views.draw({ type: 'application/pdf', bytes: pdfOf(jpeg, 600, 800) }, false),
    );
    expect([info.width, info.height]).toEqual([1_200, 1_600]);
    const middle = (800 * 1_200 + 600) * 3;
    expect([...data.subarray(middle, middle + 3)].map((value) => Math.round(value / 32))).toEqual([6, 1, 1]);
  });

  it('is nothing when there is no picture, and the next one is drawn all the same', async () => {
    const broken = { ok: false, because: 'no-picture' };
    expect(await views.draw({ type: 'image/jpeg', bytes: Buffer.from('no photo') }, true)).toEqual(broken);
    expect(await views.draw({ type: 'application/pdf', bytes: makeJpeg() }, false)).toEqual(broken);
    expect(await views.draw({ type: 'image/jpeg', bytes: CARD }, true)).toMatchObject({ ok: true });
  });

  it('is given up when it takes too long, and when too many ask', async () => {
    const hasty = openPhotoViews({ limitMs: 5, atOnce: 1 });
    const answers = await Promise.all(
      [0, 1].map(() => hasty.draw({ type: 'image/jpeg', bytes: CARD }, true)),
    );
    expect(answers).toEqual([
      { ok: false, because: 'failed' },
      { ok: false, because: 'busy' },
    ]);
  });

  it.skipIf(!HAS_CORPUS)(
    `survives files that were made to break decoders${HAS_CORPUS ? '' : `: ${NO_CORPUS}`}`,
    async () => {
      const files = corpusFiles('jpeg_bugs').slice(0, 8);
      expect(files.length, CORPUS).toBeGreaterThan(3);
      for (const { name, bytes } of files) {
        const view = await views.draw({ type: 'image/jpeg', bytes }, true);
        if (view.ok) expect((await pixelsOf(view)).info.width, name).toBeGreaterThan(0);
        else expect(['no-picture', 'failed'], name).toContain(view.because);
      }
    },
    60_000,
  );
});

/** Mean difference of neighbours in a row: the colour of a square does not count, its grain does. */
async function grainOf(bytes: Buffer): Promise<number> {
  const { data, info } = await pixelsOf(await views.draw({ type: 'image/jpeg', bytes }, true));
  let sum = 0;
  for (let at = 0; at + info.channels < data.length; at += info.channels) {
    sum += Math.abs((data[at] ?? 0) - (data[at + info.channels] ?? 0));
  }
  return sum / (info.width * info.height);
}

/** One page that is one JPEG (ISO 32000-1, 7.4.8). */
function pdfOf(jpeg: Buffer, width: number, height: number): Buffer {
  const drawing = `q ${width} 0 0 ${height} 0 0 cm /P Do Q`;
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 5 0 R /Resources << /XObject << /P 4 0 R >> >> >>`,
    ),
    Buffer.concat([
      Buffer.from(
        `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      ),
      jpeg,
      Buffer.from('\nendstream'),
    ]),
    Buffer.from(`<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`),
  ];
  let file = Buffer.from('%PDF-1.4\n');
  const places = objects.map((object, index) => {
    const place = file.length;
    file = Buffer.concat([file, Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 6\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.concat([file, Buffer.from(table + end)]);
}
