import type { PublicReason } from '#src/shared/results/outcome.ts';
import { mapTrouble } from '../quality/trouble-map.ts';
import { chooseCut, foundIn } from './choose-cut.ts';
import { decodeLarger } from './decode.ts';
import { encodeWithin, mustBePainted } from './encode.ts';
import { grayFrame } from './gray-frame.ts';
import { type Made, openPicture } from './open-picture.ts';
import { uprightSize } from './paint.ts';
import { faultsOf, lookAt } from './photo-faults.ts';
import type { Picture } from './picture.ts';
import type { PrepareRules } from './prepare-bytes.ts';
import type { Measured, PhotoLook } from './prepared-image.ts';
import { quickToPaint } from './quick-to-paint.ts';
import type { Source } from './source.ts';
import { straightened } from './straighten.ts';
import { factorToCut } from './straighten-plan.ts';

/** Trouble that sits somewhere on the photo; without a word about it, a map would only alarm. */
const HAS_A_PLACE: ReadonlySet<string> = new Set(['IMAGE_BLURRY', 'IMAGE_GLARE']);

/** The image that is sent, and how it looks; or why there is none. */
export async function makeImage(
  source: Source,
  rules: PrepareRules,
): Promise<{ readonly made: Made; readonly look: PhotoLook } | PublicReason> {
  const opened = await openPicture(source, rules);
  if (typeof opened === 'string') return opened;
  let { picture } = opened;
  const goOnWith = (next: Picture): void => {
    picture.pixels.close();
    picture = next;
  };
  try {
    const frame = await grayFrame(picture);
    const photo = lookAt(frame, rules.aspects, rules.cut.kind === 'find' ? rules.cut.near : undefined);
    const full = uprightSize(picture);
    const cutAt = chooseCut(rules.cut, { frame, look: photo, size: full, aspects: rules.aspects });
    if (cutAt) {
      const larger = await decodeLarger(source, picture, factorToCut(cutAt, full, rules));
      if (larger) goOnWith(larger);
      picture = await quickToPaint(picture);
      goOnWith(await straightened(picture, cutAt, rules));
    } else if (mustBePainted(picture)) {
      picture = await quickToPaint(picture);
    }
    const made = cutAt || !opened.asItIs ? await encoded(picture, rules) : opened.asItIs;
    if (typeof made === 'string') return made;
    const sent = cutAt ? await grayFrame(picture) : frame;
    const cut = cutAt ? lookAt(sent, rules.aspects) : null;
    const faults = faultsOf({ photo, cut, shown: made, given: source.header }, rules.smallest);
    const trouble = faults.some(({ reason }) => HAS_A_PLACE.has(reason)) ? mapTrouble(sent) : null;
    const measured = rounded(cut ?? photo);
    return { made, look: { found: foundIn(photo), cutAt, faults, trouble, measured } };
  } finally {
    picture.pixels.close();
  }
}

/** More digits would tell nobody anything. */
function rounded({ sharpness, glare, brightness }: Measured): Measured {
  return {
    sharpness: Math.round(sharpness),
    glare: Math.round(glare * 1_000) / 1_000,
    brightness: Math.round(brightness),
  };
}

async function encoded(picture: Picture, rules: PrepareRules): Promise<Made | PublicReason> {
  const jpeg = await encodeWithin(picture, rules.smallest, rules.maxImageBytes);
  return jpeg ? { ...jpeg, type: 'image/jpeg' } : 'FILE_TOO_LARGE';
}
