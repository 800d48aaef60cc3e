import type { PublicReason } from '#src/shared/results/outcome.ts';
import { mightLackItsEnd } from './blank-end.ts';
import { decode } from './decode.ts';
import { decodeHeic } from './decode-heic.ts';
import { area } from './fit-size.ts';
import type { Picture } from './picture.ts';
import { blobOf, sizeOf } from './pieces.ts';
import type { PrepareRules } from './prepare-bytes.ts';
import type { PreparedImage } from './prepared-image.ts';
import { ACCEPTED_PIXELS, PASS_THROUGH_BYTES } from './sizes.ts';
import type { Source } from './source.ts';

/** A finished image, whatever it was made of. */
export type Made = Pick<PreparedImage, 'blob' | 'type' | 'width' | 'height' | 'encodes'>;

export interface Opened {
  readonly picture: Picture;
  /** What may be sent instead of anything made of the picture, as long as all of it is wanted; else null. */
  readonly asItIs: Made | null;
}

/** The pixels of a source, all of them; or why there are none. */
export async function openPicture(source: Source, rules: PrepareRules): Promise<Opened | PublicReason> {
  const opened = await openAny(source, rules);
  if (typeof opened === 'string' || (await isAllThere(source, opened.picture))) return opened;
  opened.picture.pixels.close();
  return 'FILE_CORRUPT';
}

/** Counting takes longer than decoding, so what was decoded is looked at first. */
async function isAllThere({ ending, header, isComplete }: Source, picture: Picture): Promise<boolean> {
  if (ending && !(await mightLackItsEnd(picture, header, ending))) return true;
  return isComplete();
}

async function openAny(source: Source, rules: PrepareRules): Promise<Opened | PublicReason> {
  const untouched = await openUntouched(source, rules.maxImageBytes);
  if (untouched) return untouched;
  const picture = await decode(source, rules.smallest);
  if (picture) return { picture, asItIs: null };
  if (source.kind !== 'heif') return 'FILE_CORRUPT';
  const heic = rules.heicDecoder ? await decodeHeic(blobOf(source.decodable), source.space) : null;
  return heic ? { picture: heic, asItIs: null } : 'HEIC_NOT_CONVERTED';
}

/** The picture as it is, minus its metadata, when it is small, upright and of plain colours. */
async function openUntouched({ header, untouched }: Source, maxImageBytes: number): Promise<Opened | null> {
  if (!untouched || header.orientation !== 1 || area(header) > ACCEPTED_PIXELS) return null;
  if (sizeOf(untouched) > Math.min(PASS_THROUGH_BYTES, maxImageBytes)) return null;
  const blob = blobOf(untouched);
  // Opened all the same: what this browser cannot show is not sent.
  const pixels = await createImageBitmap(blob).catch(() => null);
  if (!pixels) return null;
  const { width, height } = pixels;
  if (width !== header.width || height !== header.height) {
    pixels.close();
    return null;
  }
  return {
    picture: { pixels, width, height, orientation: 1, plain: true },
    asItIs: { blob, type: untouched.type, width, height, encodes: 0 },
  };
}
