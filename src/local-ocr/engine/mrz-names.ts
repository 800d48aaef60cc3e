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
  for (const candidate of variants(plain, line)) {
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
  const names = line.slice(5);
  const tail = /(?:[KLCSEX]{4,}|<)[KLCSEX<]*$/.exec(names);
  return fill(line.slice(0, 5) + (tail ? names.slice(0, tail.index) : names));
}

function variants(line: string, whole: string): string[] {
  const head = line.slice(0, 5);
  const names = line.slice(5).replace(/<+$/, '');
  // Where the names end is not certain: letters before and after it may be fillers.
  const ends = [-2, -1, 0, 1, 2].map((more) => whole.slice(5, 5 + names.length + more).replace(/<+$/, ''));
  const found = new Set(ends);
  for (const end of ends) {
    for (let at = 1; at < end.length - 1; at++) {
      const before = end.slice(0, at);
      for (const length of [2, 3, 4]) {
        const gap = end.slice(at, at + length);
        if (gap.length === length && /^[<KLCSX]+$/.test(gap))
          found.add(`${before}<<${end.slice(at + length)}`);
      }
      if (/[^<]<[^<]/.test(end.slice(at - 1, at + 2))) found.add(`${before}<<${end.slice(at + 1)}`);
    }
  }
  return [...found].map((name) => fill(head + name));
}

function fill(line: string): string {
  return line.padEnd(MRZ_COLUMNS, '<').slice(0, MRZ_COLUMNS);
}
