import type { PublicReason } from '#src/shared/results/outcome.ts';
import { decode } from './decode.ts';
import { decodeHeic } from './decode-heic.ts';
import { area } from './fit-size.ts';
import type { Picture } from './picture.ts';
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

/** The pixels of a source; or why there are none. */
export async function openPicture(source: Source, rules: PrepareRules): Promise<Opened | PublicReason> {
  const untouched = await openUntouched(source, rules.maxImageBytes);
  if (untouched) return untouched;
  const picture = await decode(source, rules.smallest);
  if (picture) return { picture, asItIs: null };
  if (source.kind !== 'heif') return 'FILE_CORRUPT';
  const heic = rules.heicDecoder ? await decodeHeic(source.decodable, source.space) : null;
  return heic ? { picture: heic, asItIs: null } : 'HEIC_NOT_CONVERTED';
}

/** The picture as it is, minus its metadata, when it is small, upright and of plain colours. */
async function openUntouched({ header, untouched }: Source, maxImageBytes: number): Promise<Opened | null> {
  if (!untouched || header.orientation !== 1 || area(header) > ACCEPTED_PIXELS) return null;
  if (untouched.blob.size > Math.min(PASS_THROUGH_BYTES, maxImageBytes)) return null;
  // Opened all the same: what this browser cannot show is not sent.
  const pixels = await createImageBitmap(untouched.blob).catch(() => null);
  if (!pixels) return null;
  const { width, height } = pixels;
  if (width !== header.width || height !== header.height) {
    pixels.close();
    return null;
  }
  return {
    picture: { pixels, width, height, orientation: 1 },
    asItIs: { ...untouched, width, height, encodes: 0 },
  };
}
