import type { DrawingName } from '#src/client/ui/document/document-drawing.tsx';
import type { DocumentType } from '#src/shared/documents.ts';

/** The line drawing that stands for each document. */
export const DRAWING_OF: Readonly<Record<DocumentType, DrawingName>> = {
  'id-card': 'resident',
  'credit-card': 'credit-card',
  'business-registration': 'business-registration',
};
