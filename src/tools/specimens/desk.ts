import type { Random } from './random.ts';

/** Three bytes per pixel. */
export interface Picture {
  pixels: Buffer;
  width: number;
  height: number;
}

type Colour = readonly [red: number, green: number, blue: number];

const WOODS: readonly [Colour, ...Colour[]] = [
  [128, 96, 68],
  [72, 76, 82],
  [203, 196, 184],
  [166, 132, 98],
];

/** A desk top to lay a document on: long fibres with a few broader bands. */
export function desk(width: number, height: number, random: Random, wood = random.pick(WOODS)): Picture {
  const pixels = Buffer.alloc(width * height * 3);
  const noise = lattice(random);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const bend = noise(x / 420, y / 95) * 26;
      const grain =
        noise(x / 260, (y + bend) / 7) * 9 +
        noise(x / 70, (y + bend) / 2.2) * 6 +
        noise(x / 900, y / 60) * 10;
      const at = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel++) {
        const value = (wood[channel] ?? 0) + grain;
        pixels[at + channel] = Math.max(0, Math.min(255, value));
      }
    }
  }
  return { pixels, width, height };
}

/** Smooth noise between -1 and 1 from a lattice of random values. */
function lattice(random: Random): (x: number, y: number) => number {
  const size = 256;
  const values = Float32Array.from({ length: size * size }, () => random.next() * 2 - 1);
  const value = (x: number, y: number): number => values[(y & (size - 1)) * size + (x & (size - 1))] ?? 0;
  return (x, y) => {
    const left = Math.floor(x);
    const top = Math.floor(y);
    const across = smooth(x - left);
    const down = smooth(y - top);
    const upper = value(left, top) * (1 - across) + value(left + 1, top) * across;
    const lower = value(left, top + 1) * (1 - across) + value(left + 1, top + 1) * across;
    return upper * (1 - down) + lower * down;
  };
}

function smooth(part: number): number {
  return part * part * (3 - 2 * part);
}
