import { describe, expect, test } from 'vitest';
import { packedPdf, pagesPdf } from '../testing/pdfs.ts';
import { concat } from '../testing/tampering.ts';
import { readPdf } from './pdf.ts';

describe('pages', () => {
  test.each([1, 2, 37])('%i, plain and packed', async (pages) => {
    expect(await readPdf(pagesPdf(pages))).toEqual({ pages, locked: false });
    expect(await readPdf(await packedPdf(pages))).toEqual({ pages, locked: false });
  });

  test('the last of several versions in one file counts', async () => {
    const update = '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\nxref\n0 0\ntrailer\n';
    const bytes = concat(pagesPdf(4), update, '<< /Root 1 0 R >>\nstartxref\n9\n%%EOF');
    expect(await readPdf(bytes)).toEqual({ pages: 1, locked: false });
  });

  test('zero bytes after the end do not matter', async () => {
    expect(await readPdf(concat(pagesPdf(1), new Uint8Array(5000)))).toEqual({ pages: 1, locked: false });
  });
});

describe('locked', () => {
  test('by a trailer and by a cross-reference stream', async () => {
    expect(await readPdf(pagesPdf(1, '/Encrypt 9 0 R '))).toMatchObject({ locked: true });
    expect(await readPdf(await packedPdf(1, '/Encrypt 9 0 R '))).toMatchObject({ locked: true });
  });

  test('the word alone, in a page’s text, is nothing', async () => {
    const bytes = concat('%PDF-1.7\n% /Encrypt 9 0 R\n', pagesPdf(1).subarray(9));
    expect(await readPdf(bytes)).toEqual({ pages: 1, locked: false });
  });
});

describe('broken', () => {
  test('cut anywhere before its closing words', async () => {
    const whole = pagesPdf(3);
    const end = new TextDecoder('latin1').decode(whole).indexOf('startxref');
    for (let length = 0; length < end + 9; length += 7) {
      expect(await readPdf(whole.subarray(0, Math.min(length, end + 8))), `${length} bytes`).toBeNull();
    }
  });

  test('no page in it', async () => {
    expect(await readPdf(concat('%PDF-1.4\nstartxref\n0\n%%EOF'))).toBeNull();
  });

  test.each([
    ['1'.repeat(2_000_000), ' '.repeat(1_000_000)],
    ['1 0 obj /Type /ObjStm stream\n'.repeat(50_000), 'endstream '],
    ['1 0 obj '.repeat(100_000), 'trailer'.repeat(100_000)],
    ['1 0 obj /Type /ObjStm /N 9 /First 9 stream\nendstream\n'.repeat(50_000)],
  ])('made to be slow, %#', async (...texts) => {
    const bytes = new TextEncoder().encode(`%PDF-1.4\n${texts.join('')}startxref`);
    const started = performance.now();
    expect(await readPdf(bytes)).toBeNull();
    // A search that goes back and forth takes minutes over these.
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
