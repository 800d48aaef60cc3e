/** The documents a person can choose, named as in the BFF's paths. */
export type DocumentType = 'id-card' | 'credit-card' | 'business-registration';

/** What was recognised: an ID card is told apart further. */
export type RecognisedType = 'resident' | 'driver' | 'passport' | 'credit-card' | 'business-registration';

export type UploadType = 'image/jpeg' | 'image/png' | 'application/pdf';

/** What people call them, short as on a file's name. */
export const FORMAT_NAMES: Readonly<Record<UploadType, string>> = {
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'application/pdf': 'PDF',
};

export interface DocumentRule {
  /** Types the upstream reads for this document, decided by content. */
  readonly accepts: readonly UploadType[];
  /** Smallest image, in pixels, that the upstream calls `normal` resolution; long side x short side. */
  readonly smallest: { readonly long: number; readonly short: number };
  /** Width over height of the document as it is usually held. */
  readonly aspect: number;
  /** Long side over short side of everything that may be shown for it: ISO/IEC 7810 ID-1 and ID-3, ISO 216 A4. */
  readonly aspects: readonly number[];
}

const ID_1 = 85.6 / 53.98;
/** Width over height of an open passport's data page, 125 x 88 mm (ICAO 9303). */
export const PASSPORT_PAGE = 125 / 88;

/** Sizes: NHN Cloud Document OCR guide, recommended resolutions, read 2026-08-18. */
export const DOCUMENTS: Record<DocumentType, DocumentRule> = {
  'id-card': {
    accepts: ['image/jpeg', 'image/png'],
    smallest: { long: 760, short: 480 },
    aspect: ID_1,
    aspects: [ID_1, PASSPORT_PAGE],
  },
  'credit-card': {
    accepts: ['image/jpeg', 'image/png'],
    smallest: { long: 760, short: 480 },
    aspect: ID_1,
    aspects: [ID_1],
  },
  'business-registration': {
    accepts: ['image/jpeg', 'image/png', 'application/pdf'],
    smallest: { long: 1280, short: 720 },
    // A4 portrait.
    aspect: Math.SQRT1_2,
    aspects: [Math.SQRT2],
  },
};

export const DOCUMENT_TYPES = Object.keys(DOCUMENTS) as DocumentType[];
