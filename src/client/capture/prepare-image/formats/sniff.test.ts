import { expect, test } from 'vitest';
import { concat } from '../testing/tampering.ts';
import { BASELINE } from '../testing/tiny-jpegs.ts';
import { pdfStart, sniff } from './sniff.ts';

const brand = (major: string, ...others: readonly string[]) =>
  concat([0, 0, 0, 16 + 4 * others.length], 'ftyp', major, [0, 0, 0, 0], ...others);

test.each([
  ['jpeg', BASELINE],
  ['png', concat([0x89], 'PNG\r\n', [0x1a], '\n')],
  ['png', concat([0x09], 'PNG\n\n', [0x1a], '\n')],
  ['webp', concat('RIFF', [4, 0, 0, 0], 'WEBP')],
  ['gif', concat('GIF87a')],
  ['gif', concat('GIF89a')],
  ['bmp', concat('BM', [0, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0])],
  ['heif', brand('heic')],
  ['heif', brand('mif1', 'heic')],
  ['heif', brand('msf1', 'hevc')],
  ['avif', brand('avif')],
  ['avif', brand('mif1', 'miaf', 'avif')],
  ['pdf', concat('%PDF-1.4')],
  ['pdf', concat('a gateway wrote this\n', '%PDF-1.4')],
  [null, brand('isom', 'mp42')],
  [null, concat('BMW is no picture, nor is it a bitmap')],
  [null, concat('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  [null, concat('II*\0', [8, 0, 0, 0])],
  [null, concat(new Uint8Array(2000), '%PDF-1.4')],
  [null, new Uint8Array()],
] as const)('%s', (kind, bytes) => {
  expect(sniff(bytes)).toBe(kind);
});

test('where a PDF begins', () => {
  expect(pdfStart(concat('\n\n%PDF-1.4'))).toBe(2);
});
