import type { RecaptureOffer } from '#src/shared/contract/captures.ts';
import { isLocale } from '#src/shared/contract/locales.ts';
import { DOCUMENT_TYPES } from '#src/shared/documents.ts';
import type { PublicReason } from '#src/shared/results/outcome.ts';
import type { Answer } from './connection.ts';
import { requestJson } from './request-json.ts';
import { isObject, isString } from './shape.ts';

/** `POST /api/recapture`: what a link to a new photo is for. Looking does not use it up. */
export function findRecaptureOffer(secret: string): Promise<Answer<RecaptureOffer>> {
  return requestJson({ path: '/api/recapture', body: { secret }, parse: parseRecaptureOffer });
}

/** Null when it is none. Whether this page has words for `tip` is asked where texts are known. */
export function parseRecaptureOffer(body: unknown): RecaptureOffer | null {
  if (!isObject(body)) return null;
  const document = DOCUMENT_TYPES.find((type) => type === body['document']);
  const { locale, tip, expiresAt } = body;
  if (document === undefined || !isLocale(locale) || !isString(tip) || !isString(expiresAt)) return null;
  return { document, locale, tip: tip as PublicReason, expiresAt };
}
