import { type GrayImage, heightOf, middleOf, type Region, widthOf } from './gray-image.ts';

/** Flattened light below this is ink; waves and rosettes of a card's ground are lighter. */
const INK = 142;
/** Looked at on every second pixel: rows of text are large. */
const STEP = 2;

/** Heights of a row of text as shares of the width of the view. */
const LEAST_HEIGHT = 0.0085;
const MOST_HEIGHT = 0.075;
/** Characters of one row are nearer to each other than this many times the row's height. */
const USUAL_GAP = 1.35;

/** A row of text. */
export interface TextRow {
  readonly region: Region;
  /** How much it falls to the right, in degrees. */
  readonly slope: number;
  /** Pieces of ink, from the left: letters, digits, or parts of them. */
  readonly letters: readonly Region[];
}

interface Blob extends Region {
  /** Pixels of ink, in steps. */
  readonly ink: number;
}

interface Row {
  readonly region: Region;
  readonly letters: readonly Blob[];
}

/**
 * Finds rows of text by where their ink hangs together, from the top. The engine's own layout analysis loses
 * whole cards to a tilted frame or a wavy ground; single rows it reads well, and in a fraction of the time.
 */
export function findTextRows(image: GrayImage, mostGap = USUAL_GAP): TextRow[] {
  const letters = withoutRules(blobsOf(image).filter((blob) => isLetterSized(blob, image)));
  let rows: Row[] = [];
  for (const letter of letters.toSorted((one, other) => one.x0 - other.x0)) {
    rows = withRow(rows, { region: letter, letters: [letter] }, mostGap);
  }
  // Dots and hyphens may have opened rows of their own, and rows grow: until nothing joins any more.
  for (let before = rows.length + 1; rows.length < before;) {
    before = rows.length;
    const widest = rows.toSorted((one, other) => widthOf(other.region) - widthOf(one.region));
    rows = widest.reduce<Row[]>((joined, row) => withRow(joined, row, mostGap), []);
  }
  return rows
    .filter(
      ({ region }) =>
        heightOf(region) >= image.width * LEAST_HEIGHT &&
        heightOf(region) <= image.width * MOST_HEIGHT &&
        widthOf(region) > heightOf(region) * 1.2,
    )
    .toSorted((one, other) => one.region.y0 - other.region.y0)
    .map((row) => ({ region: row.region, slope: slopeOfLetters(row), letters: fromLeft(row) }));
}

function fromLeft({ letters }: Row): Region[] {
  return letters.toSorted((one, other) => one.x0 - other.x0);
}

/** The rows with one more, joined to the nearest of its own line. */
function withRow(rows: readonly Row[], added: Row, mostGap: number): Row[] {
  let nearest: { at: number; gap: number } | null = null;
  for (const [at, { region }] of rows.entries()) {
    const gap = gapBetween(region, added.region);
    const most = mostGap * Math.max(heightOf(region), heightOf(added.region));
    if (gap !== null && gap < most && (!nearest || gap < nearest.gap)) nearest = { at, gap };
  }
  const other = nearest && rows[nearest.at];
  if (!other) return [...rows, added];
  const joined: Row = {
    region: union(other.region, added.region),
    letters: [...other.letters, ...added.letters],
  };
  return rows.map((row) => (row === other ? joined : row));
}

/** Least squares through the middles of letters that are about as high as the row. */
function slopeOfLetters({ region, letters }: Row): number {
  const tall = Math.max(...letters.map(heightOf));
  const points = letters
    .filter((letter) => heightOf(letter) > tall * 0.6)
    .map((letter) => ({ x: (letter.x0 + letter.x1) / 2, y: middleOf(letter) }));
  if (points.length < 3 || widthOf(region) < 120) return 0;
  const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
  const y = points.reduce((sum, point) => sum + point.y, 0) / points.length;
  const across = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  const down = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  return across > 0 ? (Math.atan(down / across) * 180) / Math.PI : 0;
}

function isLetterSized(blob: Blob, image: GrayImage): boolean {
  const [width, height] = [widthOf(blob), heightOf(blob)];
  const filled = (blob.ink * STEP * STEP) / (width * height);
  // Frames are hollow, specks are small, portraits are large, the table lies at the edge.
  const large = height > image.width * MOST_HEIGHT || width > image.width * 0.25;
  const speck = Math.max(width, height) < image.width * 0.006;
  const hollow = filled < 0.22 && Math.min(width, height) > image.width * 0.05;
  const atEdge = blob.x0 < 4 || blob.y0 < 4 || blob.x1 > image.width - 4 || blob.y1 > image.height - 4;
  return !large && !speck && !hollow && !atEdge;
}

/** Drops pieces of upright lines of a frame, which are much higher than most letters. */
function withoutRules(blobs: readonly Blob[]): Blob[] {
  const heights = blobs.map(heightOf).toSorted((one, other) => one - other);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  return blobs.filter((blob) => heightOf(blob) < usual * 2.2 || heightOf(blob) < widthOf(blob) * 6);
}

/** How far apart side by side; null when they don't belong on one line. */
function gapBetween(row: Region, letter: Region): number | null {
  const overlap = Math.min(row.y1, letter.y1) - Math.max(row.y0, letter.y0);
  if (overlap < Math.min(heightOf(row), heightOf(letter)) * 0.5 && !areHalves(row, letter)) return null;
  return Math.max(0, letter.x0 - row.x1, row.x0 - letter.x1);
}

/** The upper and the lower parts of syllables may have become two rows, one into the other. */
function areHalves(one: Region, other: Region): boolean {
  const overlap = Math.min(one.y1, other.y1) - Math.max(one.y0, other.y0);
  const beside = Math.min(one.x1, other.x1) - Math.max(one.x0, other.x0);
  return overlap > 0 && beside > Math.min(widthOf(one), widthOf(other)) * 0.6;
}

function union(one: Region, other: Region): Region {
  return {
    x0: Math.min(one.x0, other.x0),
    y0: Math.min(one.y0, other.y0),
    x1: Math.max(one.x1, other.x1),
    y1: Math.max(one.y1, other.y1),
  };
}

/** Connected ink (eight neighbours), by a stack. */
function blobsOf(image: GrayImage): Blob[] {
  const width = Math.floor(image.width / STEP);
  const height = Math.floor(image.height / STEP);
  const ink = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((image.data[y * STEP * image.width + x * STEP] ?? 255) < INK) ink[y * width + x] = 1;
    }
  }
  const blobs: Blob[] = [];
  const stack: number[] = [];
  for (let start = 0; start < ink.length; start++) {
    if (!ink[start]) continue;
    let [x0, y0, x1, y1, count] = [width, height, 0, 0, 0];
    ink[start] = 0;
    stack.push(start);
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const x = at % width;
      const y = (at - x) / width;
      x0 = Math.min(x0, x);
      x1 = Math.max(x1, x);
      y0 = Math.min(y0, y);
      y1 = Math.max(y1, y);
      count++;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const next = at + dy * width + dx;
          if (x + dx < 0 || x + dx >= width || !ink[next]) continue;
          ink[next] = 0;
          stack.push(next);
        }
      }
    }
    blobs.push({ x0: x0 * STEP, y0: y0 * STEP, x1: (x1 + 1) * STEP, y1: (y1 + 1) * STEP, ink: count });
  }
  return blobs;
}
