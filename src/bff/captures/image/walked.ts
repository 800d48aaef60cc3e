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

export const CORRUPT: Walked = { ok: false, fault: 'corrupt' };
export const TOO_MANY_PIXELS: Walked = { ok: false, fault: 'too-many-pixels' };
