/**
 * The key in an `Idempotency-Key` header or a `key` parameter: visible ASCII, as a client makes it once per photo;
 * null when it is anything else. The header's draft standard writes it as a quoted string, which names the same key.
 */
export function readIdempotencyKey(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const key = /^"(.*)"$/.exec(value)?.[1] ?? value;
  return /^[\x21-\x7e]{1,255}$/.test(key) ? key : null;
}
