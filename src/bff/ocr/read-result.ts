import type { Point, Quad, ReadField, ReadResult } from '#src/shared/contract/captures.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import { doubtOf } from './doubt.ts';
import { openValue, type SymmetricKey } from './envelope.ts';
import { isPlausibleValue } from './plausible-value.ts';
import { BUSINESS_RESULT, CREDIT_CARD_RESULT, ID_CARD_RESULT, type UpstreamBox } from './result-shapes.ts';

interface Reading {
  /** Null when values came in plain. */
  readonly key: SymmetricKey | null;
  readonly nowMs: number;
}

/** Thrown inside this module only: one bad value makes the whole answer unreadable. */
class UnreadableValue extends Error {}

/**
 * The upstream's `result` as the person's fields, or null when it is not in the published shape or a value does
 * not decrypt to text: then nothing of it may be shown.
 */
export function readResult(
  result: unknown,
  document: DocumentType,
  key: SymmetricKey | null,
  nowMs: number,
): ReadResult | null {
  try {
    return READERS[document](result, { key, nowMs });
  } catch (error) {
    if (error instanceof UnreadableValue) return null;
    throw error;
  }
}

const READERS: Record<DocumentType, (result: unknown, reading: Reading) => ReadResult | null> = {
  'id-card': readIdCard,
  'credit-card': readCreditCard,
  'business-registration': readBusiness,
};

/** As the fields stand on each document, the one that names the person first. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  resident: ['name', 'residentNumber', 'issueDate', 'issuer'],
  driver: [
    'driverLicenseNumber',
    'licenseType',
    'name',
    'residentNumber',
    'condition',
    'serialNum',
    'issueDate',
    'issuer',
  ],
  passport: [
    'passportType',
    'countryCode',
    'passportNo',
    'surName',
    'givenName',
    'koreanName',
    'nationality',
    'dateOfBirth',
    'dateOfBirthYMD',
    'sex',
    'personalNo',
    'dateOfIssue',
    'dateOfIssueYMD',
    'dateOfExpiry',
    'dateOfExpiryYMD',
    'MRZ1',
    'MRZ2',
  ],
};

function readIdCard(result: unknown, reading: Reading): ReadResult | null {
  const parsed = ID_CARD_RESULT.safeParse(result);
  if (!parsed.success) return null;
  const { idType, resolution, keyValues } = parsed.data;
  const order = ORDER[idType] ?? [];
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const fields = keyValues
    .map(({ key, value, conf, bbox }) => field(reading, key, value, conf, quadOf(bbox)))
    .toSorted((one, other) => place(one.key) - place(other.key));
  return { type: idType, resolution, boxUnit: 'pixel', fields };
}

function readCreditCard(result: unknown, reading: Reading): ReadResult | null {
  const parsed = CREDIT_CARD_RESULT.safeParse(result);
  if (!parsed.success) return null;
  const { resolution, cardNums, totalCardNum, cardNumBoxes, validThru, validThruBox } = parsed.data;
  // The groups are checked like every value, but the person reads the number as one.
  const groups = cardNums.map(({ value, conf }) => field(reading, 'cardNums', value, conf, null));
  const confidence = groups.length > 0 ? Math.min(...groups.map((group) => group.confidence)) : 0;
  const boxes = (cardNumBoxes ?? []).map(quadOf).filter((quad) => quad !== null);
  const fields = [field(reading, 'totalCardNum', totalCardNum, confidence, around(boxes))];
  if (validThru)
    fields.push(field(reading, 'validThru', validThru.value, validThru.conf, quadOf(validThruBox)));
  return { type: 'credit-card', resolution, boxUnit: 'pixel', fields };
}

function readBusiness(result: unknown, reading: Reading): ReadResult | null {
  const parsed = BUSINESS_RESULT.safeParse(result);
  if (!parsed.success) return null;
  const { resolution, unitType, keyValues, boxes } = parsed.data;
  // The guide lists boxes beside the values without saying that they belong together; equal counts say so.
  const paired = boxes?.length === keyValues.length ? boxes : [];
  const plain = { ...reading, key: null };
  const fields = keyValues.map(({ key, value, conf }, place) =>
    field(plain, key, value, conf, quadOf(paired[place])),
  );
  return { type: 'business-registration', resolution, boxUnit: unitType, fields };
}

function field(
  { key: symmetricKey, nowMs }: Reading,
  key: string,
  sealed: string | null,
  confidence: number,
  box: Quad | null,
): ReadField {
  const value = sealed === null ? '' : symmetricKey ? openValue(sealed, symmetricKey) : sealed;
  if (value === null || !isPlausibleValue(key, value)) throw new UnreadableValue();
  const text = value.trim();
  const doubt = doubtOf(key, text, nowMs);
  return { key, value: text, confidence, box, ...(doubt ? { doubt } : {}) };
}

/** A box without area is the upstream's way to say that no place is known. */
function quadOf(box: UpstreamBox | null | undefined): Quad | null {
  if (!box) return null;
  const quad: Quad = [
    [box.x1, box.y1],
    [box.x2, box.y2],
    [box.x3, box.y3],
    [box.x4, box.y4],
  ];
  return quad.every(([x, y]) => x === box.x1 && y === box.y1) ? null : quad;
}

/** The upright rectangle around several boxes. */
function around(quads: readonly Quad[]): Quad | null {
  const points: readonly Point[] = quads.flat();
  if (points.length === 0) return null;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}
