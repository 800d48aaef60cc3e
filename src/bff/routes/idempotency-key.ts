/** What an `Idempotency-Key` may be: visible ASCII, as a client makes it once per photo. */
export function isIdempotencyKey(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]{1,255}$/.test(value);
}
