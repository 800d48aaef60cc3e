import { crop, type Rendering } from './crop.ts';
import { groupsIn } from './card-rows.ts';
import { type GrayImage, heightOf, type Region } from './gray-image.ts';
import { isCardNumber } from './numbers.ts';
import type { TesseractPair } from './tesseract-pair.ts';
import { digitsOf } from './text-match.ts';
import type { TextRow } from './text-rows.ts';

export interface CardNumber {
  readonly digits: string;
  /** 0 to 1. */
  readonly conf: number;
  /** Reads that gave exactly these digits. */
  readonly reads: number;
  readonly groups: readonly Region[];
  readonly row: Region;
}

/** Plain print needs the first two only; the blurs close the cracks of raised digits. */
const RENDERINGS: readonly Rendering[] = [
  { height: 36 },
  { height: 48 },
  { height: 64, blur: 3, white: 0.9 },
  { height: 56, blur: 1.8 },
  { height: 64, blur: 3.6, white: 0.9 },
  { height: 44, blur: 1.2 },
  { height: 64, blur: 3, white: 1.1 },
  { height: 80, blur: 4.5, white: 0.9 },
];
/** How many reads must agree: the check digit alone lets one wrong number of ten pass. */
const AGREEING = 2;
/** Different texts kept for each group, and how much less likely than the likeliest one may be. */
const KEPT = 4;
const LEAST_SHARE = 0.5;
/** Another valid number that is nearly as likely makes both doubtful. */
const CLEAR = 0.85;

interface Seen {
  readonly count: number;
  readonly weight: number;
}

/** Reads one row of dark digits as the number of a card; null when no two reads agree on a valid one. */
export async function readCardNumber(
  pair: TesseractPair,
  image: GrayImage,
  row: TextRow,
): Promise<CardNumber | null> {
  const { region } = row;
  const height = heightOf(region);
  const groups = groupsIn(row);
  const sizes = groups.length === 3 ? [4, 6, 5] : [4, 4, 4, 4];
  const grouped = groups.length === sizes.length;
  const seen = sizes.map(() => new Map<string, Seen>());
  const whole = new Map<string, Seen>();
  for (const rendering of RENDERINGS) {
    const line = await crop(image, region, height * 0.3, rendering);
    if (!line) return null;
    const read = await pair.read('eng', line.image, 'line', '0123456789 ');
    const digits = digitsOf(read.text);
    if (isCardNumber(digits)) note(whole, digits, read.conf);
    if (grouped) {
      for (const [index, group] of groups.entries()) {
        const part = await crop(image, group, height * 0.22, rendering);
        if (!part) continue;
        const word = await pair.read('eng', part.image, 'word', '0123456789');
        note(seen[index], digitsOf(word.text), word.conf);
      }
    }
    const number = agreed(whole, joinedNumbers(seen, sizes));
    if (number) return { ...number, groups: grouped ? groups : [], row: region };
  }
  return null;
}

interface Candidate {
  readonly digits: string;
  /** Times that each of its groups was read so, the fewest. */
  readonly reads: number;
  /** Of its groups together. */
  readonly weight: number;
}

/** The number on which enough reads of the line and of its groups agree, when no other is about as likely. */
function agreed(
  whole: ReadonlyMap<string, Seen>,
  joined: readonly Candidate[],
): { digits: string; reads: number; conf: number } | null {
  const [likeliest, next] = joined;
  const clear = likeliest && (!next || next.weight < likeliest.weight * CLEAR) ? likeliest : null;
  const candidates = new Map(
    [...whole].map(([digits, { count, weight }]) => [digits, { reads: count, weight }]),
  );
  if (clear) {
    const { reads = 0, weight = 0 } = candidates.get(clear.digits) ?? {};
    candidates.set(clear.digits, { reads: reads + clear.reads, weight: Math.max(weight, clear.weight / 4) });
  }
  const [first, second] = [...candidates.entries()].toSorted(([, one], [, other]) => other.reads - one.reads);
  if (!first || first[1].reads < AGREEING || (second && second[1].reads >= first[1].reads)) return null;
  const [digits, { reads, weight }] = first;
  return { digits, reads, conf: Math.round(Math.min(0.98, 0.5 + weight / (2 * reads)) * 100) / 100 };
}

function note(seen: Map<string, Seen> | undefined, text: string, conf: number): void {
  const { count = 0, weight = 0 } = seen?.get(text) ?? {};
  if (text) seen?.set(text, { count: count + 1, weight: weight + Math.max(0.05, conf) });
}

/** Valid numbers that the groups' texts make together, the likeliest first. */
function joinedNumbers(seen: readonly ReadonlyMap<string, Seen>[], sizes: readonly number[]): Candidate[] {
  const choices = seen.map((texts, index) => {
    const fitting = [...texts.entries()]
      .filter(([text]) => text.length === sizes[index])
      .toSorted(([, one], [, other]) => other.weight - one.weight)
      .slice(0, KEPT);
    const most = fitting[0]?.[1].weight ?? 0;
    return fitting.filter(([, { weight }]) => weight >= most * LEAST_SHARE);
  });
  let numbers: Candidate[] = [{ digits: '', reads: Number.POSITIVE_INFINITY, weight: 0 }];
  for (const texts of choices) {
    numbers = numbers.flatMap(({ digits, reads, weight }) =>
      texts.map(([text, more]) => ({
        digits: digits + text,
        reads: Math.min(reads, more.count),
        weight: weight + more.weight,
      })),
    );
  }
  return numbers
    .filter(({ digits }) => isCardNumber(digits))
    .toSorted((one, other) => other.weight - one.weight);
}
