/** What the `header` of an upstream body says, taken from outside and not believed yet. */
export type HeaderReading =
  /** There is no header at all: whoever answered is not the upstream. */
  | { readonly kind: 'absent' }
  /** There is one, but not in the published shape. */
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'read';
      readonly isSuccessful: boolean;
      readonly resultCode: number;
      /** Empty when the upstream sent none. */
      readonly resultMessage: string;
    };

/**
 * Reads `{isSuccessful: boolean, resultCode: integer, resultMessage: string}`. A missing or null message is
 * let pass, since nothing depends on it alone; '0' for 0 or 'false' for false is not. Never throws, whatever
 * is passed: getters, proxies and inherited members count as not there.
 */
export function readHeader(header: unknown): HeaderReading {
  if (typeof header !== 'object' || header === null) return { kind: 'absent' };
  const isSuccessful = ownValue(header, 'isSuccessful');
  const resultCode = ownValue(header, 'resultCode');
  const resultMessage = ownValue(header, 'resultMessage') ?? '';
  if (typeof isSuccessful !== 'boolean') return { kind: 'unreadable' };
  if (typeof resultCode !== 'number' || !Number.isSafeInteger(resultCode)) return { kind: 'unreadable' };
  if (typeof resultMessage !== 'string') return { kind: 'unreadable' };
  return { kind: 'read', isSuccessful, resultCode, resultMessage };
}

/** A plain own member of anything, or undefined; never runs code of the value and never throws. */
export function ownValue(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  try {
    return Object.getOwnPropertyDescriptor(value, name)?.value;
  } catch {
    // A proxy with a mind of its own, or a revoked one.
    return undefined;
  }
}

/** True for an object, not a list, with at least one member: what a result must be to be worth reading. */
export function isFilledObject(value: unknown): boolean {
  try {
    return (
      typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0
    );
  } catch {
    return false;
  }
}
