import type { ClientOutcome } from '#src/shared/results/outcome.ts';
import { readPdf } from './formats/pdf.ts';
import { pdfStart } from './formats/sniff.ts';
import type { PreparedImage } from './prepared-image.ts';
import { sha256Hex } from './sha256.ts';

export type PdfPreparation =
  | { readonly ok: true; readonly image: PreparedImage; readonly notices: readonly ClientOutcome[] }
  | { readonly ok: false; readonly reason: 'FILE_CORRUPT' | 'FILE_TOO_LARGE' | 'PDF_PASSWORD_PROTECTED' };

/** A PDF goes as it is: its first page is read by the upstream. */
export async function preparePdf(
  bytes: Uint8Array<ArrayBuffer>,
  maxImageBytes: number,
): Promise<PdfPreparation> {
  const body = bytes.subarray(pdfStart(bytes));
  // First: what may be sent is small enough to be gone through.
  if (body.length > maxImageBytes) return { ok: false, reason: 'FILE_TOO_LARGE' };
  const pdf = await readPdf(body);
  if (!pdf) return { ok: false, reason: 'FILE_CORRUPT' };
  if (pdf.locked) return { ok: false, reason: 'PDF_PASSWORD_PROTECTED' };
  const image: PreparedImage = {
    blob: new Blob([body], { type: 'application/pdf' }),
    type: 'application/pdf',
    width: 0,
    height: 0,
    pages: pdf.pages,
    source: { bytes: bytes.length, width: 0, height: 0 },
    sha256: await sha256Hex(bytes),
    encodes: 0,
  };
  return { ok: true, image, notices: pdf.pages > 1 ? ['PDF_MANY_PAGES'] : [] };
}
