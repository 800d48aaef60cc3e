/** What a walk over a file's structure found; nothing is decoded. */
export type Walked =
  | {
      readonly ok: true;
      /** Pixels from the header; 0 for a PDF. */
      readonly width: number;
      readonly height: number;
      /** The parts to send, in order: metadata and whatever follows the end are left out. */
      readonly parts: readonly Uint8Array[];
    }
  | { readonly ok: false; readonly fault: WalkFault };

export type WalkFault = 'corrupt' | 'too-many-pixels';

/**
 * Joins neighbours: a photo is mostly one run of its own bytes, and sending it must not copy it. Parts that lie
 * in other memory, or apart, stay apart.
 */
export function joinNeighbours(parts: readonly Uint8Array[]): readonly Uint8Array[] {
  const joined: Uint8Array[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const isNext = last?.buffer === part.buffer && last.byteOffset + last.byteLength === part.byteOffset;
    if (last && isNext) {
      joined[joined.length - 1] = new Uint8Array(
        last.buffer,
        last.byteOffset,
        last.byteLength + part.byteLength,
      );
    } else {
      joined.push(part);
    }
  }
  return joined;
}

export const CORRUPT: Walked = { ok: false, fault: 'corrupt' };
export const TOO_MANY_PIXELS: Walked = { ok: false, fault: 'too-many-pixels' };
