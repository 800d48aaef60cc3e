import { clip, type GrayImage, type Region } from './gray-image.ts';

/**
 * Rows of text inside a region by where its ink lies, from the top: finds a line that the engine's own layout
 * analysis left out. `lineHeight` is about how high a line is there.
 */
export function inkRows(image: GrayImage, region: Region, lineHeight: number): Region[] {
  const area = clip(image, region);
  if (!area || area.x1 - area.x0 < 10 || area.y1 - area.y0 < 6) return [];
  const dark = darknessIn(image, area);
  const isInk = (x: number, y: number): boolean => (image.data[y * image.width + x] ?? 255) < dark;
  const inked: boolean[] = [];
  for (let y = area.y0; y < area.y1; y++) {
    let count = 0;
    for (let x = area.x0; x < area.x1; x++) if (isInk(x, y)) count++;
    inked.push(count >= 2);
  }
  const bands = runs(inked, Math.max(2, Math.round(lineHeight * 0.12)));
  return bands
    .filter(([from, to]) => to - from >= lineHeight * 0.55)
    .map(([from, to]) => {
      const [y0, y1] = [area.y0 + from, area.y0 + to];
      const columns: number[] = [];
      for (let x = area.x0; x < area.x1; x++) {
        for (let y = y0; y < y1; y++) {
          if (isInk(x, y)) {
            columns.push(x);
            break;
          }
        }
      }
      return { x0: columns[0] ?? area.x0, y0, x1: (columns.at(-1) ?? area.x1 - 1) + 1, y1 };
    });
}

/** Stretches of columns with ink in a region, from the left: letters, or their parts. */
export function inkColumns(image: GrayImage, region: Region): { x0: number; x1: number }[] {
  const area = clip(image, region);
  if (!area) return [];
  const dark = darknessIn(image, area);
  const inked: boolean[] = [];
  for (let x = area.x0; x < area.x1; x++) {
    let found = false;
    for (let y = area.y0; y < area.y1; y++) found ||= (image.data[y * image.width + x] ?? 255) < dark;
    inked.push(found);
  }
  return runs(inked, 1).map(([from, to]) => ({ x0: area.x0 + from, x1: area.x0 + to }));
}

/** Ink is clearly darker than most of the region, which is paper. */
function darknessIn(image: GrayImage, area: Region): number {
  const histogram = new Uint32Array(256);
  for (let y = area.y0; y < area.y1; y++) {
    for (let x = area.x0; x < area.x1; x++) {
      const light = image.data[y * image.width + x] ?? 0;
      histogram[light] = (histogram[light] ?? 0) + 1;
    }
  }
  const enough = (area.x1 - area.x0) * (area.y1 - area.y0) * 0.7;
  let below = 0;
  for (const [light, count] of histogram.entries()) {
    below += count;
    if (below > enough) return light * 0.62;
  }
  return 0;
}

/** Stretches of true as half-open ranges; gaps of at most `gap` don't end one. */
export function runs(marks: readonly boolean[], gap: number): [number, number][] {
  const found: [number, number][] = [];
  for (const [index, mark] of marks.entries()) {
    if (!mark) continue;
    const last = found.at(-1);
    if (last && index - last[1] <= gap) last[1] = index + 1;
    else found.push([index, index + 1]);
  }
  return found;
}
