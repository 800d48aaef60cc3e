import { findLabel } from './labels.ts';
import type { NumberRead } from './id-numbers.ts';
import { hyphenated, isBusinessNumber } from './numbers.ts';
import { readLine } from './read-line.ts';
import type { TesseractPair, TextLine } from './tesseract-pair.ts';
import { digitsOf, type Match, matchInLine } from './text-match.ts';
import type { View } from './view.ts';
import { type Ballot, electSurely, NOTHING } from './vote.ts';

const NUMBER = /(?<!\d)(\d{3})-?(\d{2})-?(\d{5})(?!\d)/;
const AGREEING = 2;

/** The number after 등록번호, with hyphens; empty unless two looks agree on one with the right check digit. */
export async function readBusinessNumber(
  pair: TesseractPair,
  view: View,
  lines: readonly TextLine[],
): Promise<NumberRead> {
  const labelled = findLabel(lines, '등록번호', 1);
  const matches = lines.flatMap((line) => matchInLine(line, NUMBER) ?? []);
  const best =
    matches.find((match) => match.line === labelled?.line) ??
    matches.find((match) => /\d{3}-\d{2}-\d{5}/.test(match.text)) ??
    null;
  const region = best?.region ?? labelled?.value ?? null;
  if (!region) return { elected: NOTHING, region: null };
  const ballots: Ballot[] = best ? [ballotOf(best)] : [];
  const reads = await readLine(pair, view.image, region, {
    language: 'eng',
    whitelist: '0123456789-',
    padding: 0.3,
    renderings: [{ height: 44 }, { height: 56 }, { height: 36 }, { height: 64, blur: 0.8 }],
  });
  for (const read of reads) {
    const digits = /\d{10}$/.exec(digitsOf(read.text))?.[0] ?? '';
    ballots.push({ value: isBusinessNumber(digits) ? digits : '', weight: read.conf });
  }
  return { elected: hyphenated(electSurely(ballots, AGREEING), [3, 2, 5]), region };
}

function ballotOf(match: Match): Ballot {
  const digits = digitsOf(match.text);
  return { value: isBusinessNumber(digits) ? digits : '', weight: match.conf * 0.7 };
}
