import type { Random } from '../../specimens/random.ts';

/** Something flat that lies about. */
export interface Thing {
  readonly widthMm: number;
  readonly heightMm: number;
  /** Rounding of its outline; null where the drawing's own transparency is the outline. */
  readonly radiusMm: number | null;
  readonly thickMm: number;
  /** What is inside an SVG whose units are millimetres; without text, so that no fonts are needed. */
  readonly svg: string;
}

export type ThingDesign = (random: Random) => Thing;

export function rect(x: number, y: number, width: number, height: number, fill: string, radius = 0): string {
  return `<rect x="${x.toFixed(2)}" y="${y.toFixed(2)}" width="${width.toFixed(2)}" height="${height.toFixed(2)}" rx="${radius}" fill="${fill}"/>`;
}

export function rgb(red: number, green: number, blue: number): string {
  return `rgb(${Math.round(red)},${Math.round(green)},${Math.round(blue)})`;
}

/** Bars that look like lines of print from a distance. */
export function lines(
  random: Random,
  area: { x: number; y: number; width: number; height: number },
  lineMm: number,
  ink: string,
): string {
  let drawn = '';
  for (let y = area.y; y < area.y + area.height; y += lineMm) {
    let x = area.x;
    const end =
      area.x + area.width * (random.chance(0.2) ? 0.3 + random.next() * 0.6 : 0.94 + random.next() * 0.06);
    while (x < end) {
      const word = Math.min(end - x, lineMm * (0.6 + random.next() * 2.4));
      drawn += rect(x, y, word, lineMm * 0.42, ink);
      x += word + lineMm * 0.4;
    }
  }
  return drawn;
}
