/** A file that stands in pieces of another one: nothing is copied before it is needed. */
export interface Pieces<Type extends string = string> {
  readonly parts: readonly Uint8Array<ArrayBuffer>[];
  readonly type: Type;
}

export function sizeOf({ parts }: Pieces): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

/** The browser keeps a copy of a blob elsewhere. */
export function blobOf({ parts, type }: Pieces): Blob {
  return new Blob([...parts], { type });
}

/** One copy of it, in memory of its own. */
export function joined(pieces: Pieces): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(sizeOf(pieces));
  let at = 0;
  for (const part of pieces.parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
