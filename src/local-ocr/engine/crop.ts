import { clip, fromSharp, type GrayImage, heightOf, type Region, toSharp } from './gray-image.ts';

/** One way to show a line to the engine: it misreads differently at different sizes. */
export interface Rendering {
  /** Pixels from the top to the bottom of the region, padding not counted. */
  readonly height: number;
  /** Sigma of a blur after scaling; grain and thin backgrounds go first. */
  readonly blur?: number;
  /** For light print on a dark ground. */
  readonly negative?: boolean;
  /**
   * What becomes white: from this share of the way from ink to paper on. A printed ground of waves and
   * rosettes goes, with it one line of ten was misread; thin strokes stay.
   */
  readonly white?: number;
}

const USUAL_WHITE = 0.65;

/** A region drawn for the engine. */
export interface Crop {
  readonly image: GrayImage;
  /** Where a region of the drawing lies in the image that it was cut from. */
  toSource(region: Region): Region;
}

/** Empty space around a line, without which the engine loses its first and last characters. */
const MARGIN_X = 24;
const MARGIN_Y = 16;
const [LEAST_HEIGHT, MOST_HEIGHT] = [24, 400];

/** The region with its padding, scaled, its paper made white; null when nothing of it is in the image. */
export async function crop(
  image: GrayImage,
  region: Region,
  padding: number,
  rendering: Rendering,
): Promise<Crop | null> {
  const padded = clip(image, {
    x0: region.x0 - padding,
    y0: region.y0 - padding,
    x1: region.x1 + padding,
    y1: region.y1 + padding,
  });
  if (!padded || padded.x1 - padded.x0 < 8 || padded.y1 - padded.y0 < 8) return null;
  const [left, top] = [padded.x0, padded.y0];
  const [width, height] = [padded.x1 - left, padded.y1 - top];
  const wanted = Math.round((rendering.height * height) / Math.max(8, heightOf(region)));
  const scaled = await fromSharp(
    toSharp(image)
      .extract({ left, top, width, height })
      .resize({ height: Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, wanted)), kernel: 'cubic' }),
  );
  const soft = rendering.blur ? await fromSharp(toSharp(scaled).blur(rendering.blur)) : scaled;
  const drawn = withMargin(
    whitened(rendering.negative ? negativeOf(soft) : soft, rendering.white ?? USUAL_WHITE),
  );
  const perX = width / scaled.width;
  const perY = height / scaled.height;
  return {
    image: drawn,
    toSource: (region) => ({
      x0: left + (region.x0 - MARGIN_X) * perX,
      x1: left + (region.x1 - MARGIN_X) * perX,
      y0: top + (region.y0 - MARGIN_Y) * perY,
      y1: top + (region.y1 - MARGIN_Y) * perY,
    }),
  };
}

/** Spreads the light from ink to a share of the way to paper over the whole range; most of it is paper. */
function whitened(image: GrayImage, white: number): GrayImage {
  const [ink = 0, paper = 255] = percentiles(image, [0.01, 0.6]);
  return spread(image, ink, ink + (paper - ink) * white);
}

function spread(image: GrayImage, low: number, high: number): GrayImage {
  const span = Math.max(1, high - low);
  const data = image.data.map((light) => Math.max(0, Math.min(255, ((light - low) * 255) / span)));
  return { ...image, data };
}

export function negativeOf(image: GrayImage): GrayImage {
  return { ...image, data: image.data.map((light) => 255 - light) };
}

/** Light below which the given shares of the pixels lie. */
export function percentiles(image: GrayImage, shares: readonly number[]): number[] {
  const histogram = new Uint32Array(256);
  for (const light of image.data) histogram[light] = (histogram[light] ?? 0) + 1;
  return shares.map((share) => {
    let below = 0;
    for (const [light, count] of histogram.entries()) {
      below += count;
      if (below > image.data.length * share) return light;
    }
    return 255;
  });
}

function withMargin(image: GrayImage): GrayImage {
  const width = image.width + 2 * MARGIN_X;
  const height = image.height + 2 * MARGIN_Y;
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < image.height; y++) {
    data.set(image.data.subarray(y * image.width, (y + 1) * image.width), (y + MARGIN_Y) * width + MARGIN_X);
  }
  return { data, width, height };
}
