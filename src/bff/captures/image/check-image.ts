import { DOCUMENTS, type DocumentType, type UploadType } from '#src/shared/documents.ts';
import type { ClientOutcome } from '#src/shared/results/outcome.ts';
import { walkJpeg } from './walk-jpeg.ts';
import { walkPdf } from './walk-pdf.ts';
import { PNG_SIGNATURE, walkPng } from './walk-png.ts';
import { joinNeighbours, type WalkFault, type Walked } from './walked.ts';

export type CheckedImage =
  | {
      readonly ok: true;
      readonly type: UploadType;
      /** The bytes to send, in order: without metadata and without anything after the end. */
      readonly parts: readonly Uint8Array[];
      /** Pixels; 0 for a PDF. */
      readonly width: number;
      readonly height: number;
    }
  | { readonly ok: false; readonly reason: ClientOutcome };

const WALKS: Record<UploadType, (file: Uint8Array) => Walked> = {
  'image/jpeg': walkJpeg,
  'image/png': walkPng,
  'application/pdf': walkPdf,
};

const REASONS: Record<WalkFault, ClientOutcome> = {
  corrupt: 'FILE_CORRUPT',
  'too-many-pixels': 'IMAGE_TOO_DETAILED',
};

/**
 * Repeats in the BFF what the browser has already done, because a browser can be bypassed: type by content,
 * structure to the end, size in pixels from the header, metadata out. No pixel is decoded.
 */
export function checkImage(file: Uint8Array, document: DocumentType): CheckedImage {
  if (file.length === 0) return { ok: false, reason: 'FILE_EMPTY' };
  const type = typeOf(file);
  if (type === null) return { ok: false, reason: 'FILE_TYPE_UNSUPPORTED' };
  if (!DOCUMENTS[document].accepts.includes(type)) return { ok: false, reason: 'PDF_NOT_ALLOWED' };
  const walked = WALKS[type](file);
  if (!walked.ok) return { ok: false, reason: REASONS[walked.fault] };
  const { width, height } = walked;
  return { ok: true, type, parts: joinNeighbours(walked.parts), width, height };
}

/** By the first bytes; names and declared types say nothing. */
function typeOf(file: Uint8Array): UploadType | null {
  const start = Buffer.from(file.buffer, file.byteOffset, Math.min(8, file.length));
  if (start.subarray(0, 3).equals(Buffer.of(0xff, 0xd8, 0xff))) return 'image/jpeg';
  if (start.equals(PNG_SIGNATURE)) return 'image/png';
  if (start.toString('latin1', 0, 5) === '%PDF-') return 'application/pdf';
  return null;
}
