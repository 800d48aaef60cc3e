import type { Fault } from '#src/shared/results/outcome.ts';
import type { Entry, Group } from './entry.ts';

export interface Filter {
  readonly words: string;
  /** Null for all. */
  readonly group: Group | null;
  readonly fault: Fault | null;
}

export const NO_FILTER: Filter = { words: '', group: null, fault: null };

/** The entries that fit. Every word has to occur: in the code, the key, or a text of any language. */
export function fitting(
  entries: readonly Entry[],
  { words, group, fault }: Filter,
  textOf: (entry: Entry) => string,
): readonly Entry[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    if (group !== null && entry.group !== group) return false;
    if (fault !== null && entry.handling.fault !== fault) return false;
    const text = textOf(entry);
    return wanted.every((word) => text.includes(word));
  });
}

/** The entry that an address names, by its code or by its key. */
export function named(entries: readonly Entry[], hash: string): Entry | null {
  const name = decodeHash(hash).toUpperCase();
  return entries.find(({ id, key }) => id === name || key === name) ?? null;
}

function decodeHash(hash: string): string {
  try {
    return decodeURIComponent(hash.replace(/^#/, ''));
  } catch {
    return '';
  }
}

/** What is looked through for words, lower case. `texts`: in every language. */
export function searchText({ id, key, reason, resultMessage }: Entry, texts: readonly string[]): string {
  return [id, key, reason, resultMessage ?? '', ...texts].join('\n').toLowerCase();
}
