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

const RENDERINGS: readonly Rendering[] = [
  { height: 36 },
  { height: 48 },
  { height: 30, white: 0.8 },
  { height: 44, blur: 1.2 },
  { height: 56, blur: 1.8 },
  { height: 64, white: 0.5 },
];
/** How many reads must agree: the check digit alone lets one wrong number of ten pass. */
const AGREEING = 2;
/** Different texts kept for each group. */
const KEPT = 4;

interface Tally {
  reads: number;
  conf: number;
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
  const seen = sizes.map(() => new Map<string, number>());
  const tally = new Map<string, Tally>();
  const add = (digits: string, conf: number): void => {
    if (!isCardNumber(digits)) return;
    const entry = tally.get(digits) ?? { reads: 0, conf: 0 };
    tally.set(digits, { reads: entry.reads + 1, conf: Math.max(entry.conf, conf) });
  };
  for (const rendering of RENDERINGS) {
    const line = await crop(image, region, height * 0.3, rendering);
    if (!line) return null;
    const read = await pair.read('eng', line.image, 'line', '0123456789 ');
    add(digitsOf(read.text), read.conf);
    for (const [index, part] of inGroups(read.text, sizes).entries()) note(seen[index], part, read.conf);
    if (grouped) {
      for (const [index, group] of groups.entries()) {
        const part = await crop(image, group, height * 0.22, rendering);
        if (!part) continue;
        const word = await pair.read('eng', part.image, 'word', '0123456789');
        note(seen[index], digitsOf(word.text), word.conf);
      }
      const joined = bestJoined(seen, sizes);
      if (joined) add(joined.digits, joined.conf);
    }
    const winner = winnerOf(tally);
    if (winner && winner.reads > AGREEING) break;
  }
  const winner = winnerOf(tally);
  if (!winner || winner.reads < AGREEING) return null;
  return { ...winner, groups: grouped ? groups : [], row: region };
}

/** Null when two numbers have the same standing. */
function winnerOf(tally: ReadonlyMap<string, Tally>): { digits: string; reads: number; conf: number } | null {
  const [first, second] = [...tally.entries()].toSorted(([, one], [, other]) => other.reads - one.reads);
  if (!first || (second && second[1].reads === first[1].reads)) return null;
  const [digits, { reads, conf }] = first;
  return { digits, reads, conf: Math.min(0.99, conf * (reads > 2 ? 1 : 0.9)) };
}

function note(seen: Map<string, number> | undefined, text: string, conf: number): void {
  if (seen && text) seen.set(text, (seen.get(text) ?? 0) + Math.max(0.05, conf));
}

function inGroups(text: string, sizes: readonly number[]): string[] {
  const parts = text.trim().split(/\s+/);
  return parts.length === sizes.length && parts.every((part, index) => part.length === sizes[index])
    ? parts
    : [];
}

/** The likeliest valid number that the groups' texts make together. */
function bestJoined(
  seen: readonly ReadonlyMap<string, number>[],
  sizes: readonly number[],
): { digits: string; conf: number } | null {
  const choices = seen.map((texts, index) =>
    [...texts.entries()]
      .filter(([text]) => text.length === sizes[index])
      .toSorted(([, one], [, other]) => other - one)
      .slice(0, KEPT),
  );
  let best: { digits: string; weight: number } | null = null;
  const extend = (index: number, digits: string, weight: number): void => {
    const texts = choices[index];
    if (!texts) {
      if (isCardNumber(digits) && (!best || weight > best.weight)) best = { digits, weight };
      return;
    }
    for (const [text, plus] of texts) extend(index + 1, digits + text, weight + plus);
  };
  extend(0, '', 0);
  const found = best as { digits: string; weight: number } | null;
  return found && { digits: found.digits, conf: Math.min(0.95, found.weight / sizes.length) };
}
