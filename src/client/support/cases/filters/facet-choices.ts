import type { Choice } from '#src/client/ui/console/choice-list.tsx';
import { LOCALES } from '#src/shared/contract/locales.ts';
import { CASE_STATES, type CaseFacets, type CaseFilter } from '#src/shared/contract/support/cases.ts';
import { DOCUMENT_TYPES } from '#src/shared/documents.ts';
import { RESULT_CODES, type ResultKey } from '#src/shared/results/result-codes.ts';

/** Members of the filter whose values are counted, in the order of their chips. */
export const FACETS = ['state', 'cause', 'document', 'code', 'locale', 'apiVersion'] as const;
export type Facet = (typeof FACETS)[number];

/** The words for a facet's values; the key or code stands beside where it says more than the words. */
export interface FacetWords {
  readonly text: (facet: Facet, value: string) => string;
}

const KEY_OF_CODE: ReadonlyMap<string, ResultKey> = new Map(
  Object.entries(RESULT_CODES).map(([key, { resultCode }]) => [String(resultCode), key as ResultKey]),
);

/** The published name of a code; null for one that nobody has published. */
export function keyOfCode(code: string): ResultKey | null {
  return KEY_OF_CODE.get(code) ?? null;
}

/**
 * What can be chosen: fixed values in their own order, others by how many cases they would leave. What is chosen stays
 * listed when nothing fits it any more, or nobody could take it away.
 */
export function choicesOf(
  facet: Facet,
  facets: CaseFacets | null,
  filter: CaseFilter,
  words: FacetWords,
): readonly Choice[] {
  const counts = countsOf(facet, facets);
  const chosen = chosenOf(facet, filter).filter((value) => !counts.has(value));
  const values = [...new Set([...fixedValues(facet), ...counts.keys(), ...chosen])];
  return values
    .map((value) => ({
      value,
      text: words.text(facet, value),
      count: counts.get(value) ?? 0,
      ...noteOf(facet, value),
    }))
    .sort((a, b) => (fixedValues(facet).length > 0 ? 0 : b.count - a.count));
}

/** The chosen values of a facet as text. */
export function chosenOf(facet: Facet, filter: CaseFilter): readonly string[] {
  return (filter[facet] ?? []).map(String);
}

/** The filter with other values of one facet; without any, the member goes. */
export function withChosen(filter: CaseFilter, facet: Facet, chosen: readonly string[]): CaseFilter {
  const { [facet]: _before, ...others } = filter;
  if (chosen.length === 0) return others;
  return { ...others, [facet]: facet === 'code' ? chosen.map(Number) : chosen };
}

function fixedValues(facet: Facet): readonly string[] {
  if (facet === 'state') return CASE_STATES;
  if (facet === 'document') return DOCUMENT_TYPES;
  if (facet === 'locale') return LOCALES;
  return [];
}

function countsOf(facet: Facet, facets: CaseFacets | null): ReadonlyMap<string, number> {
  if (facets === null) return new Map();
  if (facet === 'code') return new Map(facets.code.map(({ code, count }) => [String(code), count]));
  return new Map(Object.entries(facets[facet]));
}

function noteOf(facet: Facet, value: string): { readonly note?: string } {
  if (facet === 'cause') return { note: value };
  const key = facet === 'code' ? keyOfCode(value) : null;
  return key === null ? {} : { note: key };
}
