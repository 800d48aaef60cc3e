import sharp, { type Sharp } from 'sharp';
import { blur, lay, light } from '../specimens/degrade.ts';
import { desk } from '../specimens/desk.ts';
import type { Quad } from '../specimens/homography.ts';
import { createRandom } from '../specimens/random.ts';
import { rasterise } from '../specimens/raster.ts';

/** Three bytes per pixel, without a sensor's noise yet. */
export interface Scene {
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Side of the square of noise that is repeated over a photo: far wider than anything a codec looks at. */
const NOISE_TILE = 1024;

/**
 * A document on a desk by the light of a lamp, as a camera's lens sees it. `fill` is the card's share of the
 * photo's width, before perspective.
 */
export async function drawScene(
  svg: string,
  size: Pick<Scene, 'width' | 'height'>,
  fill: number,
  seed: string,
): Promise<Scene> {
  const random = createRandom(`bench ${seed}`);
  const { width, height } = size;
  const scene = desk(width, height, random);
  const card = await rasterise(svg, Math.round(width * fill));
  const { width: cardWidth = 1, height: cardHeight = 1 } = await sharp(card).metadata();
  await lay(card, scene, corners(cardWidth, cardHeight, size, random.next()));
  const soft = await blur(scene, 0.6);
  light(soft, { shadow: 0.3, glare: 0.2, noiseDeviation: 0 }, random);
  return soft;
}

/** Held a little askew, the far edge a little shorter than the near one. */
function corners(
  cardWidth: number,
  cardHeight: number,
  { width, height }: Pick<Scene, 'width' | 'height'>,
  chance: number,
): Quad {
  const turn = ((chance * 2 - 1) * 4 * Math.PI) / 180;
  const corner = (x: number, y: number): readonly [number, number] => {
    const nearness = 1 + 0.03 * y;
    const [across, down] = [(x * cardWidth * nearness) / 2, (y * cardHeight) / 2];
    return [
      width / 2 + across * Math.cos(turn) - down * Math.sin(turn),
      height / 2 + across * Math.sin(turn) + down * Math.cos(turn),
    ];
  };
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

/** The scene at another size, with a sensor's noise of that strength: what a codec has to work with. */
export async function photograph(scene: Scene, width: number, height: number, noise: number): Promise<Sharp> {
  const raw = { width: scene.width, height: scene.height, channels: 3 } as const;
  const tile = await noiseTile(noise);
  return sharp(scene.pixels, { raw, limitInputPixels: false })
    .resize({ width, height, fit: 'fill', kernel: 'cubic' })
    .composite([
      {
        input: tile,
        raw: { width: NOISE_TILE, height: NOISE_TILE, channels: 3 },
        tile: true,
        blend: 'hard-light',
      },
    ])
    .removeAlpha();
}

/** Gray is neutral when laid over in hard light; most of the noise is in the brightness, a third in the colours. */
function noiseTile(deviation: number): Buffer {
  const random = createRandom(`noise ${deviation}`);
  const tile = Buffer.alloc(NOISE_TILE * NOISE_TILE * 3);
  for (let at = 0; at < tile.length; at += 3) {
    const bright = random.normal() * deviation;
    for (let channel = at; channel < at + 3; channel++) {
      tile[channel] = Math.max(
        0,
        Math.min(255, Math.round(128 + bright + (random.normal() * deviation) / 3)),
      );
    }
  }
  return tile;
}
