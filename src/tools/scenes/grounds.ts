import { createRandom, type Random } from '../specimens/random.ts';
import { GROUND_PAINTERS } from './ground-painters.ts';
import { type Colour, type Texture, textureOf } from './texture.ts';

/** What a document can lie on. */
export type GroundKind =
  | 'desk'
  | 'wood'
  | 'planks'
  | 'cloth'
  | 'carpet'
  | 'marble'
  | 'leather'
  | 'stripes'
  | 'checks'
  | 'tiles'
  | 'flowers'
  | 'print'
  | 'room';

/** Which ground, and which of its drawings. A plain desk may have a colour of its own. */
export interface Ground {
  readonly kind: GroundKind;
  readonly variant: number;
  readonly colour?: Colour;
}

/** Pixels for each millimetre of a ground's texture. */
export const GROUND_PX_PER_MM = 3;
const SIDE_PX = 1024;

/** The colour at a place of a ground, in millimetres. */
export type GroundPainter = (xMm: number, yMm: number) => Colour;
export type GroundDesign = (random: Random, colour: Colour | undefined) => GroundPainter;

const drawn = new Map<string, Texture>();

export function groundTexture(ground: Ground): Texture {
  const key = seedOf(ground);
  const known = drawn.get(key) ?? draw(ground, key);
  drawn.set(key, known);
  return known;
}

/** Its mean colour, from a few places only: cheap, for choosing among grounds. */
export function groundColour(ground: Ground): Colour {
  const paint = GROUND_PAINTERS[ground.kind](createRandom(seedOf(ground)), ground.colour);
  const sums: [number, number, number] = [0, 0, 0];
  for (let index = 0; index < PLACES; index++) {
    const [red, green, blue] = paint((index * 37.3) % 300, (index * 61.7) % 300);
    sums[0] += red / PLACES;
    sums[1] += green / PLACES;
    sums[2] += blue / PLACES;
  }
  return sums;
}

const PLACES = 256;

function seedOf({ kind, variant, colour }: Ground): string {
  return `${kind} ${variant} ${colour?.join() ?? ''}`;
}

function draw({ kind, colour }: Ground, seed: string): Texture {
  const paint = GROUND_PAINTERS[kind](createRandom(seed), colour);
  const pixels = new Uint8ClampedArray(SIDE_PX * SIDE_PX * 4);
  for (let y = 0, at = 0; y < SIDE_PX; y++) {
    for (let x = 0; x < SIDE_PX; x++, at += 4) {
      const [red, green, blue] = paint(x / GROUND_PX_PER_MM, y / GROUND_PX_PER_MM);
      pixels[at] = red;
      pixels[at + 1] = green;
      pixels[at + 2] = blue;
      pixels[at + 3] = 255;
    }
  }
  return textureOf(new Uint8Array(pixels.buffer), SIDE_PX, SIDE_PX);
}
