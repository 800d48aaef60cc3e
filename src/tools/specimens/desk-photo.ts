import sharp from 'sharp';
import { blur, lay, light } from './degrade.ts';
import { desk } from './desk.ts';
import type { Quad } from './homography.ts';
import { createRandom } from './random.ts';

const WIDTH = 2016;
const HEIGHT = 1512;

/** Where the card's corners lie: held a little askew, the far edge shorter than the near one. */
const CARD: Quad = [
  [318, 352],
  [1654, 286],
  [1748, 1148],
  [262, 1214],
];

/** A card (PNG with transparent corners) as if photographed on a desk by hand, with the shadow that it throws. */
export async function deskPhoto(card: Buffer, quality: number): Promise<Buffer> {
  const random = createRandom('desk photo');
  const photo = desk(WIDTH, HEIGHT, random, [148, 112, 80]);
  const shadow = await thrownShadow();
  for (let at = 0; at < photo.pixels.length; at++) {
    photo.pixels[at] = (photo.pixels[at] ?? 0) * (1 - (shadow[Math.floor(at / 3)] ?? 0) / 255);
  }
  await lay(card, photo, CARD);
  const soft = await blur(photo, 0.7);
  light(soft, { shadow: 0.28, glare: 0.22, noiseDeviation: 2.2 }, random);
  return sharp(soft.pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .jpeg({ quality, mozjpeg: true })
    .toBuffer();
}

/** One byte per pixel: how much of the light is taken away. */
function thrownShadow(): Promise<Buffer> {
  const outline = CARD.map(([x, y]) => `${x + 10},${y + 20}`).join(' ');
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%"/><polygon points="${outline}" fill="#8c8c8c" stroke="#8c8c8c" stroke-width="24" stroke-linejoin="round"/></svg>`;
  return sharp(Buffer.from(drawn)).removeAlpha().extractChannel(0).blur(16).raw().toBuffer();
}
