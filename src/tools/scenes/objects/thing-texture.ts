import sharp from 'sharp';
import { createRandom } from '../../specimens/random.ts';
import { type Texture, textureOf } from '../texture.ts';
import type { Thing } from './thing.ts';
import { type ThingKind, THINGS } from './things.ts';

const LONGEST_PX = 900;
const PX_PER_MM = 6;

export interface DrawnThing extends Thing {
  readonly texture: Texture;
}

const drawn = new Map<string, Promise<DrawnThing>>();

/** The `variant`th drawing of a kind of thing. */
export function drawThing(kind: ThingKind, variant: number): Promise<DrawnThing> {
  const key = `${kind} ${variant}`;
  const known = drawn.get(key) ?? draw(THINGS[kind](createRandom(key)));
  drawn.set(key, known);
  return known;
}

async function draw(thing: Thing): Promise<DrawnThing> {
  const { widthMm, heightMm } = thing;
  const pxPerMm = Math.min(PX_PER_MM, LONGEST_PX / Math.max(widthMm, heightMm));
  const width = Math.round(widthMm * pxPerMm);
  const height = Math.round(heightMm * pxPerMm);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${widthMm} ${heightMm}">${thing.svg}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (let at = 0; at < data.length; at += 4) {
    const cover = (data[at + 3] ?? 0) / 255;
    if (cover === 1) continue;
    for (let channel = at; channel < at + 3; channel++) data[channel] = (data[channel] ?? 0) * cover;
  }
  return { ...thing, texture: textureOf(data, info.width, info.height) };
}
