import { randomBytes } from 'node:crypto';
import { makeJpeg } from '#src/bff/testing/test-images.ts';

/**
 * What the upstream does with a photo. `ok`: reads it. `slow`: reads it after a while. `outage`: fails as its own fault
 * until it is healed. `setup`: refuses our access until it is healed. `user`: finds no card.
 */
export type Plan = 'ok' | 'slow' | 'outage' | 'setup' | 'user';

export interface MarkedPhoto {
  /** Tells it from every other one, at the upstream too. */
  readonly id: string;
  readonly plan: Plan;
  readonly bytes: Buffer;
}

/** About the size of a photo that is sent, in bytes. */
const PHOTO_BYTES = 60_000;

/** A photo that carries its plan among its pixels, where it survives the BFF's cutting and sealing. */
export function markedPhoto(plan: Plan, photoBytes = PHOTO_BYTES): MarkedPhoto {
  const id = randomBytes(8).toString('hex');
  const plain = makeJpeg();
  const mark = Buffer.from(`{crash:${id}:${plan}}`);
  const filler = Buffer.alloc(Math.max(0, photoBytes - plain.length - mark.length), 0x5a);
  const bytes = Buffer.concat([plain.subarray(0, -2), mark, filler, plain.subarray(-2)]);
  return { id, plan, bytes };
}

export function markIn(image: Buffer): { readonly id: string; readonly plan: Plan } | null {
  const at = image.indexOf('{crash:');
  const mark = /^\{crash:([0-9a-f]{16}):(\w+)\}/.exec(image.subarray(at, at + 64).toString('latin1'));
  return mark?.[1] && mark[2] ? { id: mark[1], plan: mark[2] as Plan } : null;
}
