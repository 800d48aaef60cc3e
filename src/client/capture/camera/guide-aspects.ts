import { DOCUMENTS, type DocumentType } from '#src/shared/documents.ts';
import type { IdSide } from './camera-choices.ts';

/** Width over height of an open passport's data page, 125 x 88 mm (ICAO 9303). */
const PASSPORT_PAGE = 1.42;

/** Width over height of the guide. */
export function guideAspect(document: DocumentType, idSide: IdSide): number {
  return document === 'id-card' && idSide === 'passport' ? PASSPORT_PAGE : DOCUMENTS[document].aspect;
}

/** Long side over short side of all that is welcome: a passport is taken as well when the guide shows a card. */
export function welcomeAspects(document: DocumentType): readonly number[] {
  const { aspect } = DOCUMENTS[document];
  const long = Math.max(aspect, 1 / aspect);
  return document === 'id-card' ? [long, PASSPORT_PAGE] : [long];
}
