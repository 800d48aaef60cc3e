import { MRZ_COLUMNS } from './mrz-grid.ts';

export interface NameChoice {
  readonly line: string;
  /** Whether both names are also printed elsewhere on the page. */
  readonly confirmed: boolean;
}

/**
 * The first line has no check digits, and fillers look like K, L, C, S, E or X. Of the ways to put the
 * fillers right, takes the one whose names are also printed on the page.
 */
export function chooseNames(line: string, printed: ReadonlySet<string>): NameChoice {
  const plain = withTidyEnd(line);
  let best: { line: string; score: number } | null = null;
  for (const candidate of variants(plain)) {
    const [surname = '', given = ''] = candidate.slice(5).replace(/<+$/, '').split('<<');
    const givenNames = given.split('<').filter(Boolean);
    const score =
      (printed.has(surname) ? 2 : 0) +
      (givenNames.length > 0 && givenNames.every((name) => printed.has(name)) ? 2 : 0) +
      (given ? 0.3 : 0) +
      (candidate === plain ? 0.5 : 0);
    if (!best || score > best.score) best = { line: candidate, score };
  }
  return { line: best?.line ?? plain, confirmed: (best?.score ?? 0) >= 4 };
}

/** What looks like fillers after the names are fillers. */
function withTidyEnd(line: string): string {
  const head = line.slice(0, 5);
  const names = line.slice(5);
  const gap = names.indexOf('<<');
  if (gap < 0) return fill(head + names.replace(/[KLCSEX<]{5,}$/, ''));
  const given = names.slice(gap + 2);
  const end = given.search(/<[<KLCSEX]|[KLCSEX]{4,}|<$/);
  return fill(head + names.slice(0, gap + 2) + (end >= 0 ? given.slice(0, end) : given));
}

function variants(line: string): string[] {
  const head = line.slice(0, 5);
  const names = line.slice(5).replace(/<+$/, '');
  const found = new Set([names]);
  for (let at = 1; at < names.length - 1; at++) {
    const before = names.slice(0, at);
    if (/^[<KLCSX]{2}/.test(names.slice(at))) found.add(`${before}<<${names.slice(at + 2)}`);
    if (/^[<KLCSX]{3}/.test(names.slice(at))) found.add(`${before}<<${names.slice(at + 3)}`);
    if (/[^<]<[^<]/.test(names.slice(at - 1, at + 2))) found.add(`${before}<<${names.slice(at + 1)}`);
  }
  // The last letter of a name may be a filler that was misread.
  const trimmed = [...found].map((name) => name.replace(/[KLCSEX]{1,2}$/, ''));
  return [...new Set([...found, ...trimmed])].map((name) => fill(head + name));
}

function fill(line: string): string {
  return line.padEnd(MRZ_COLUMNS, '<').slice(0, MRZ_COLUMNS);
}
