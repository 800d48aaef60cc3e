import { DOCUMENTS, type DocumentType } from '#src/shared/documents.ts';
import type { Photo } from '../flow/flow-state.ts';

/** Any height will do for a PDF, whose page size is not read; only the proportion counts. */
const PAGE_HEIGHT = 1_000;

/** Width and height of the stage's picture: pixels of a photo, the document's proportion for a PDF. */
export function stageSize({ image }: Photo, document: DocumentType): { width: number; height: number } {
  if (image.width > 0) return { width: image.width, height: image.height };
  return { width: Math.round(PAGE_HEIGHT * DOCUMENTS[document].aspect), height: PAGE_HEIGHT };
}
