import { CORRUPT, type Walked } from './walked.ts';

const END_MARK = '%%EOF';

/**
 * Checks that a PDF (ISO 32000) is whole: header, and at the end `startxref`, an offset inside the file and
 * `%%EOF`. What follows the last end mark is cut. Objects are not read; their metadata stays, because taking
 * it out would move every offset.
 */
export function walkPdf(file: Uint8Array): Walked {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8))) return CORRUPT;
  const mark = bytes.lastIndexOf(END_MARK);
  if (mark < 0) return CORRUPT;
  const before = bytes.toString('latin1', Math.max(0, mark - 64), mark);
  const offset = /startxref[\s\0]+(\d{1,10})[\s\0]+$/.exec(before)?.[1];
  if (offset === undefined || Number(offset) >= mark) return CORRUPT;
  const end = mark + END_MARK.length;
  // A file written for the web has an end mark near its beginning: objects after it mean that it was cut.
  if (/\d+[\s\0]+\d+[\s\0]+obj\b/.test(bytes.toString('latin1', end))) return CORRUPT;
  return { ok: true, width: 0, height: 0, parts: [bytes.subarray(0, end), Buffer.from('\n')] };
}
