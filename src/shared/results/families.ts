import type { MeaningKey } from './meaning.ts';
import type { Fault } from './outcome.ts';

/** What an unpublished number most likely means, by how it begins. */
export interface CodeFamily {
  /** Over the decimal digits of the code, sign included. */
  readonly pattern: RegExp;
  readonly treatAs: MeaningKey;
  readonly fault: Fault;
}

/**
 * First match wins, and the order matters: 5003xxx must be seen before 503xxxx, and 40001xx before 400xxxx.
 * The patterns follow the published table and its sister tables (General OCR, Document AI), read 2026-08-18.
 *
 * Longer numbers: only 5... has members of another length (the gateway's 500000001), so any number that
 * begins with 5 counts as "broke inside", whatever its length. Every other number of more than seven digits,
 * every negative one, and every one that begins otherwise is UNKNOWN: guessing would tell a person something
 * about their photo that nobody has published.
 */
export const FAMILIES: readonly CodeFamily[] = [
  { pattern: /^40001\d\d$/, treatAs: 'PHOTO_NOT_USABLE', fault: 'user' },
  { pattern: /^40003\d\d$/, treatAs: 'SENDING_PROBLEM', fault: 'developer' },
  { pattern: /^40004\d\d$/, treatAs: 'SERVICE_PROBLEM', fault: 'operator' },
  // Requests and files are mixed in 40000xx; other 4000xxx are content refusals in the sister tables.
  { pattern: /^4000\d{3}$/, treatAs: 'FILE_NOT_USABLE', fault: 'user' },
  { pattern: /^(401|403|404)\d{0,4}$/, treatAs: 'SERVICE_PROBLEM', fault: 'operator' },
  { pattern: /^(400|405|406|411|415|422)\d{0,4}$/, treatAs: 'SENDING_PROBLEM', fault: 'developer' },
  { pattern: /^413\d{0,4}$/, treatAs: 'MAX_UPLOAD_SIZE_EXCEEDED', fault: 'user' },
  { pattern: /^(408|425|429)\d{0,4}$/, treatAs: 'API_TEMPORARILY_UNAVAILABLE', fault: 'upstream' },
  // The engines' rows: last digit 1 = did not work, 2 = empty, 3 = not recognised, 4 = status lookup.
  { pattern: /^5003\d\d3$/, treatAs: 'PHOTO_NOT_USABLE', fault: 'user' },
  { pattern: /^5003\d{3}$/, treatAs: 'CHECKING_PROBLEM', fault: 'upstream' },
  { pattern: /^(502|503|504)\d{0,4}$/, treatAs: 'UPSTREAM_UNREACHABLE', fault: 'upstream' },
  { pattern: /^5\d{2,}$/, treatAs: 'CHECKING_PROBLEM', fault: 'upstream' },
];

const NO_FAMILY: CodeFamily = { pattern: /^/, treatAs: 'UNKNOWN', fault: 'upstream' };

export function findFamily(resultCode: number): CodeFamily {
  const digits = String(resultCode);
  return FAMILIES.find((family) => family.pattern.test(digits)) ?? NO_FAMILY;
}
