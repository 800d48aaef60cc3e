/**
 * What reading one image gives, before it is put into the upstream's answer shapes.
 */

/** Corners in pixels of the image as received (points for a PDF): top left, then clockwise. */
export interface Box {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  x3: number;
  y3: number;
  x4: number;
  y4: number;
}

export interface Value {
  /** The upstream's key. */
  key: string;
  value: string;
  /** 0 to 1. */
  conf: number;
  box: Box | null;
}

export interface PageFacts {
  width: number;
  height: number;
  fileType: 'jpg' | 'png' | 'pdf';
  unitType: 'pixel' | 'point';
}

export type IdType = 'resident' | 'driver' | 'passport';

/** Refusals by the upstream's own result keys. */
export type Refusal =
  | 'INVALID_FILE'
  | 'INVALID_FILE_TYPE'
  | 'UPLOADED_FILE_IS_EMPTY'
  | 'PDF_PASSWORD_PROTECTED'
  | 'INVALID_BUSINESS_REGISTRATION_FORMAT'
  | 'CREDIT_CARD_INFO_NOT_FOUND'
  | 'ID_CARD_INFO_NOT_FOUND'
  | 'OCR_DOCUMENT_BUSINESS_RECOGNITION_FAIL'
  | 'OCR_DOCUMENT_CREDIT_CARD_RECOGNITION_FAIL'
  | 'OCR_DOCUMENT_ID_CARD_RECOGNITION_FAIL'
  | 'API_TEMPORARILY_UNAVAILABLE';

export type Reading<T> = { ok: true; page: PageFacts; read: T } | { ok: false; refusal: Refusal };

export interface IdCardRead {
  idType: IdType;
  /** In document order, keys as the upstream names them; values may be empty, never guessed. */
  values: Value[];
}

export interface CreditCardRead {
  /** The groups of digits, left to right. */
  cardNums: Value[];
  totalCardNum: string;
  validThru: Value | null;
}

export interface BusinessRead {
  values: Value[];
}

/** The reading engine: its own child process behind this interface. */
export interface Reader {
  readIdCard(image: Uint8Array): Promise<Reading<IdCardRead>>;
  readCreditCard(image: Uint8Array): Promise<Reading<CreditCardRead>>;
  readBusiness(image: Uint8Array): Promise<Reading<BusinessRead>>;
  /** Resolves when the workers are warm. */
  ready(): Promise<void>;
  close(): Promise<void>;
}
