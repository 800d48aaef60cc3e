/**
 * Hand checks for answers of our own BFF. They look at shape only: a schema library would double the page's
 * own code for five small answers.
 */

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isString(value: unknown): value is string {
  return typeof value === 'string';
}

export function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** The items that pass, or an empty list when there is no list. */
export function listOf<T>(value: unknown, parseItem: (item: unknown) => T | null): readonly T[] {
  if (!Array.isArray(value)) return [];
  return value.map(parseItem).filter((item) => item !== null);
}
