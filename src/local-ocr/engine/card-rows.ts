import { type GrayImage, heightOf, type Region, widthOf } from './gray-image.ts';
import { runs } from './ink-rows.ts';
import type { TextLine } from './tesseract-pair.ts';

/** A place where the number of a card may be. */
export interface NumberRow {
  readonly region: Region;
  readonly score: number;
}

/** Characters that raised digits are read as. */
const DIGIT_LIKE = /[0-9lIiLdHuUeEgyYOoSB]/g;
const LEAST_SCORE = 6;
const MOST_ROWS = 3;

/** Rows that may hold the number, the likeliest first: lines that read like digits, then rows full of edges. */
export function numberRows(image: GrayImage, lines: readonly TextLine[]): NumberRow[] {
  const rows = [
    ...lines.map((line) => ({ region: line.region, score: scoreOf(line, image) })),
    ...edgeRows(image),
  ].filter((row) => row.score >= LEAST_SCORE);
  const kept: NumberRow[] = [];
  for (const row of rows.toSorted((one, other) => other.score - one.score)) {
    if (kept.every((other) => Math.abs(other.region.y0 - row.region.y0) >= 20)) kept.push(row);
  }
  return kept.slice(0, MOST_ROWS);
}

function scoreOf(line: TextLine, image: GrayImage): number {
  const [width, height] = [widthOf(line.region), heightOf(line.region)];
  const length = line.text.replace(/\s/g, '').length;
  const shaped =
    width / image.width > 0.35 &&
    height / image.height < 0.2 &&
    height > 18 &&
    length >= 10 &&
    width / height > 6;
  if (!shaped) return 0;
  const digits = (line.text.match(/\d/g) ?? []).length;
  const like = (line.text.match(DIGIT_LIKE) ?? []).length;
  const long = length >= 14 && length <= 22 ? 4 : 0;
  return digits + like * 0.5 + long + (line.region.y0 > image.height * 0.3 ? 2 : 0);
}

/** Rows in the middle of the card where the light changes often from left to right. */
function edgeRows(image: GrayImage): NumberRow[] {
  const [x0, x1] = [Math.round(image.width * 0.06), Math.round(image.width * 0.94)];
  const [y0, y1] = [Math.round(image.height * 0.3), Math.round(image.height * 0.8)];
  const energy: number[] = [];
  for (let y = y0; y < y1; y++) {
    let count = 0;
    for (let x = x0; x < x1 - 3; x++) {
      const at = y * image.width + x;
      if (Math.abs((image.data[at + 3] ?? 0) - (image.data[at] ?? 0)) > 34) count++;
    }
    energy.push(count);
  }
  const smooth = energy.map((_, index) => {
    const near = energy.slice(Math.max(0, index - 4), index + 5);
    return near.reduce((sum, value) => sum + value, 0) / near.length;
  });
  const most = Math.max(...smooth, 1);
  return runs(
    smooth.map((value) => value > most * 0.38),
    0,
  )
    .filter(([from, to]) => to - from > image.height * 0.045 && to - from < image.height * 0.16)
    .map(([from, to]) => ({
      region: { x0, x1, y0: y0 + from - 2, y1: y0 + to + 2 },
      score: LEAST_SCORE + smooth.slice(from, to).reduce((sum, value) => sum + value, 0) / (to - from) / 1000,
    }));
}

/** Whether the print in a region is lighter than its ground. */
export function isLightPrint(image: GrayImage, region: Region): boolean {
  const light: number[] = [];
  for (let y = Math.max(0, Math.round(region.y0)); y < Math.min(image.height, region.y1); y += 2) {
    for (let x = Math.max(0, Math.round(region.x0)); x < Math.min(image.width, region.x1); x += 3) {
      light.push(image.data[y * image.width + x] ?? 0);
    }
  }
  light.sort((one, other) => one - other);
  const at = (share: number): number => light[Math.floor(light.length * share)] ?? 0;
  return at(0.97) - at(0.5) > at(0.5) - at(0.03);
}

/** Groups of characters in a row, split at wide gaps. */
export function groupsIn(image: GrayImage, row: Region): Region[] {
  const height = heightOf(row);
  const [x0, x1] = [Math.max(0, Math.round(row.x0)), Math.min(image.width, Math.round(row.x1))];
  const [y0, y1] = [Math.max(0, Math.round(row.y0)), Math.min(image.height, Math.round(row.y1))];
  const contrast: number[] = [];
  for (let x = x0; x < x1; x++) {
    let [least, most] = [255, 0];
    for (let y = y0; y < y1; y++) {
      const light = image.data[y * image.width + x] ?? 0;
      least = Math.min(least, light);
      most = Math.max(most, light);
    }
    contrast.push(most - least);
  }
  const threshold = Math.max(...contrast, 1) * 0.38;
  const strokes = runs(
    contrast.map((value) => value > threshold),
    0,
  ).filter(([from, to]) => to - from >= 2);
  const groups: [number, number][] = [];
  for (const [from, to] of strokes) {
    const last = groups.at(-1);
    if (last && from - last[1] < height * 0.42) last[1] = to;
    else groups.push([from, to]);
  }
  return groups
    .filter(([from, to]) => to - from > height * 0.8)
    .map(([from, to]) => ({ x0: x0 + from, x1: x0 + to, y0: row.y0, y1: row.y1 }));
}
