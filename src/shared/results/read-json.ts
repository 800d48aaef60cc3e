/** A parsed body, or why there is none: longer than allowed, or not JSON in UTF-8. */
export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: 'too-long' | 'not-json' };

// Browsers and Node both have it; the shared project is typed with neither, hence the declaration.
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/**
 * Parses bytes from outside, at most `maxBytes` of them. Members named `__proto__` are dropped wherever they
 * stand, so that no later copy can change a prototype. Never throws, also when nested too deeply.
 */
export function readJson(bytes: Uint8Array, maxBytes: number): JsonReading {
  if (bytes.byteLength > maxBytes) return { ok: false, why: 'too-long' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, value: JSON.parse(text, withoutProto) };
  } catch {
    return { ok: false, why: 'not-json' };
  }
}

function withoutProto(name: string, value: unknown): unknown {
  return name === '__proto__' ? undefined : value;
}
