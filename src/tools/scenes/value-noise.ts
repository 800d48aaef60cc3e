import type { Random } from '../specimens/random.ts';

const SIZE = 256;

/** Smooth noise from -1 to 1 with one bump per unit. */
export type Noise = (x: number, y: number) => number;

export function valueNoise(random: Random): Noise {
  const values = Float32Array.from({ length: SIZE * SIZE }, () => random.next() * 2 - 1);
  return (x, y) => {
    const left = Math.floor(x);
    const top = Math.floor(y);
    const across = eased(x - left);
    const down = eased(y - top);
    const upperRow = (top & (SIZE - 1)) * SIZE;
    const lowerRow = ((top + 1) & (SIZE - 1)) * SIZE;
    const from = left & (SIZE - 1);
    const to = (left + 1) & (SIZE - 1);
    const upper = (values[upperRow + from] ?? 0) * (1 - across) + (values[upperRow + to] ?? 0) * across;
    const lower = (values[lowerRow + from] ?? 0) * (1 - across) + (values[lowerRow + to] ?? 0) * across;
    return upper * (1 - down) + lower * down;
  };
}

function eased(part: number): number {
  return part * part * (3 - 2 * part);
}
