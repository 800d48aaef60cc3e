import type { Quad } from '#src/shared/contract/captures.ts';

/** How the photo lies on its stage: enlarged about the stage's middle, then shifted by CSS pixels. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** CSS pixels of the stage, and of the photo when the whole of it is shown on that stage. */
export interface Sizes {
  readonly stage: { readonly width: number; readonly height: number };
  readonly photo: { readonly width: number; readonly height: number };
}

export const WHOLE: View = { scale: 1, x: 0, y: 0 };
export const LARGEST_SCALE = 6;
/** One press of a button or key. */
export const ZOOM_STEP = 1.6;
/** A read place is brought near, but with enough around it to know where on the document one is. */
const LARGEST_SCALE_OF_PLACE = 2.2;

const between = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value));

/** The nearest view that leaves no empty edge where photo could be. */
export function kept({ scale, x, y }: View, { stage, photo }: Sizes): View {
  const within = between(1, scale, LARGEST_SCALE);
  const roomX = Math.max(0, (photo.width * within - stage.width) / 2);
  const roomY = Math.max(0, (photo.height * within - stage.height) / 2);
  return { scale: within, x: between(-roomX, x, roomX), y: between(-roomY, y, roomY) };
}

/** Enlarges by `factor` while the point under (x, y), measured from the stage's middle, stays where it is. */
export function zoomedAt(view: View, factor: number, at: { x: number; y: number }, sizes: Sizes): View {
  const scale = between(1, view.scale * factor, LARGEST_SCALE);
  const grown = scale / view.scale;
  return kept({ scale, x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown }, sizes);
}

/** Moves to a place on the photo; `shares` are its corners as shares (0 to 1) of the photo's sides. */
export function closeTo(shares: Quad, sizes: Sizes): View {
  const xs = shares.map(([x]) => x);
  const ys = shares.map(([, y]) => y);
  const width = (Math.max(...xs) - Math.min(...xs)) * sizes.photo.width;
  const height = (Math.max(...ys) - Math.min(...ys)) * sizes.photo.height;
  const scale = between(
    1,
    Math.min(
      (0.6 * sizes.stage.width) / Math.max(1, width),
      (0.4 * sizes.stage.height) / Math.max(1, height),
    ),
    LARGEST_SCALE_OF_PLACE,
  );
  const centreX = (Math.max(...xs) + Math.min(...xs)) / 2 - 0.5;
  const centreY = (Math.max(...ys) + Math.min(...ys)) / 2 - 0.5;
  return kept(
    { scale, x: -centreX * sizes.photo.width * scale, y: -centreY * sizes.photo.height * scale },
    sizes,
  );
}
