import { DOCUMENTS, PASSPORT_PAGE, type DocumentType } from '#src/shared/documents.ts';
import type { IdSide } from './camera-choices.ts';

/** Width over height of the guide. */
export function guideAspect(document: DocumentType, idSide: IdSide): number {
  return document === 'id-card' && idSide === 'passport' ? PASSPORT_PAGE : DOCUMENTS[document].aspect;
}
