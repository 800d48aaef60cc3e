import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodePage } from './page.ts';
import { renderFirstPage } from './pdf-page.ts';
import { readBusiness } from './read-business.ts';
import { startTesseractPair } from './tesseract-pair.ts';

const FIXTURE = join(import.meta.dirname, '../../../e2e/fixtures/business-registration.jpg');
const [A4_WIDTH, A4_HEIGHT] = [595, 842];

/** A PDF of one A4 page that a JPEG fills. */
async function pdfOf(jpeg: Buffer, encrypted = false): Promise<Buffer> {
  const { width, height } = await sharp(jpeg).metadata();
  const draw = `q ${A4_WIDTH} 0 0 ${A4_HEIGHT} 0 0 cm /I Do Q`;
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  const add = (...pieces: (string | Buffer)[]): void => {
    for (const piece of pieces) parts.push(typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece);
  };
  const size = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  const object = (...pieces: (string | Buffer)[]): void => {
    offsets.push(size());
    add(`${offsets.length} 0 obj\n`, ...pieces, '\nendobj\n');
  };
  add('%PDF-1.4\n');
  object('<< /Type /Catalog /Pages 2 0 R >>');
  object('<< /Type /Pages /Kids [3 0 R] /Count 1 >>');
  object(
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${A4_WIDTH} ${A4_HEIGHT}] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>`,
  );
  object(`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`);
  object(
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
    jpeg,
    '\nendstream',
  );
  const secret = '<'.concat('5a'.repeat(32), '>');
  object(
    encrypted
      ? `<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O ${secret} /U ${secret} >>`
      : '<< /Producer (test) >>',
  );
  const table = size();
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const lock = encrypted
    ? '/Encrypt 6 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]'
    : '';
  add(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}`);
  add(`trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R ${lock} >>\nstartxref\n${table}\n%%EOF\n`);
  return Buffer.concat(parts);
}

const gray = await sharp({ create: { width: 120, height: 170, channels: 3, background: '#808080' } })
  .jpeg()
  .toBuffer();

describe('PDF pages', { timeout: 60_000 }, () => {
  it('are drawn with points per pixel', async () => {
    const rendered = await renderFirstPage(await pdfOf(gray));
    expect(rendered.ok).toBe(true);
    if (!rendered.ok) return;
    const { width, height, pointsPerPixel, data } = rendered.page;
    expect(width * pointsPerPixel).toBeCloseTo(A4_WIDTH, -0.5);
    expect(height * pointsPerPixel).toBeCloseTo(A4_HEIGHT, -0.5);
    expect(data[0]).toBeGreaterThan(110);
    expect(data[0]).toBeLessThan(146);
    const decoded = await decodePage(await pdfOf(gray), 'image-or-pdf');
    expect(decoded.ok && decoded.page.facts).toEqual({
      width: A4_WIDTH,
      height: A4_HEIGHT,
      fileType: 'pdf',
      unitType: 'point',
    });
  });

  it('are refused when locked or broken', async () => {
    expect(await renderFirstPage(await pdfOf(gray, true))).toEqual({
      ok: false,
      refusal: 'PDF_PASSWORD_PROTECTED',
    });
    expect(await renderFirstPage(Buffer.from('%PDF-1.7\nnothing'))).toEqual({
      ok: false,
      refusal: 'INVALID_FILE',
    });
  });

  it.skipIf(!existsSync(FIXTURE))('are read like pictures, their boxes in points', async () => {
    const pair = await startTesseractPair();
    const reading = await readBusiness(pair, await pdfOf(readFileSync(FIXTURE)));
    await pair.close();
    if (!reading.ok) throw new Error(reading.refusal);
    const number = reading.read.values.find(({ key }) => key === '등록번호');
    expect(number?.value).toMatch(/^\d{3}-\d{2}-\d{5}$/);
    expect(number?.box?.x3).toBeLessThan(A4_WIDTH);
    expect(number?.box?.y3).toBeLessThan(A4_HEIGHT / 2);
  });
});
