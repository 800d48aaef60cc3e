import type { CaptureRead, Point, Quad, ReadField, ReadResult } from '#src/shared/contract/captures.ts';
import { DOCUMENT_TYPES, type RecognisedType } from '#src/shared/documents.ts';
import { isFiniteNumber, isObject, isString, listOf } from './shape.ts';

const RECOGNISED: Readonly<Record<RecognisedType, true>> = {
  resident: true,
  driver: true,
  passport: true,
  'credit-card': true,
  'business-registration': true,
};

/** The 200 of `POST /api/captures/{document}`, or null when it is not one. */
export function parseCaptureRead(body: unknown): CaptureRead | null {
  if (!isObject(body) || !isString(body['reference'])) return null;
  const document = DOCUMENT_TYPES.find((type) => type === body['document']);
  const result = parseResult(body['result']);
  if (document === undefined || result === null) return null;
  return {
    reference: body['reference'],
    document,
    outcome: { reason: 'SUCCESS', next_step: 'continue' },
    result,
  };
}

function parseResult(value: unknown): ReadResult | null {
  if (!isObject(value) || !isString(value['type']) || !Object.hasOwn(RECOGNISED, value['type'])) return null;
  if (!Array.isArray(value['fields'])) return null;
  return {
    type: value['type'] as RecognisedType,
    resolution: value['resolution'] === 'low' ? 'low' : 'normal',
    boxUnit: value['boxUnit'] === 'point' ? 'point' : 'pixel',
    fields: listOf(value['fields'], parseField),
  };
}

function parseField(value: unknown): ReadField | null {
  if (!isObject(value) || !isString(value['key']) || !isString(value['value'])) return null;
  const doubt = value['doubt'];
  return {
    key: value['key'],
    value: value['value'],
    confidence: isFiniteNumber(value['confidence']) ? value['confidence'] : 0,
    box: parseQuad(value['box']),
    ...(doubt === 'date' || doubt === 'check-digit' || doubt === 'format' ? { doubt } : {}),
  };
}

function parseQuad(value: unknown): Quad | null {
  const [a, b, c, d, ...rest] = listOf(value, parsePoint);
  return a && b && c && d && rest.length === 0 ? [a, b, c, d] : null;
}

function parsePoint(value: unknown): Point | null {
  if (!Array.isArray(value)) return null;
  const [x, y] = value as unknown[];
  return isFiniteNumber(x) && isFiniteNumber(y) ? [x, y] : null;
}
