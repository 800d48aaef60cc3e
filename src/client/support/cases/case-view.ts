import { LOCALES, type Locale } from '#src/shared/contract/locales.ts';
import {
  CASE_SORTS,
  CASE_STATES,
  type CaseFilter,
  type CaseSort,
  type CaseState,
} from '#src/shared/contract/support/cases.ts';
import { DOCUMENT_TYPES, type DocumentType } from '#src/shared/documents.ts';
import type { MeaningKey } from '#src/shared/results/meaning.ts';

/** What the list shows and in which order: the part of it that an address can hold. */
export interface CaseView {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  readonly order: 'asc' | 'desc';
}

/** Newest first: somebody on the phone speaks of something that has just happened. */
export const FIRST_VIEW: CaseView = { filter: {}, sort: 'createdAt', order: 'desc' };

/** Reads an address's query. What this build does not know is left out: an old bookmark shows more, never a fault. */
export function readView(search: string): CaseView {
  const params = new URLSearchParams(search);
  const sort = CASE_SORTS.find((name) => name === params.get('sort')) ?? FIRST_VIEW.sort;
  return { filter: readFilter(params), sort, order: params.get('order') === 'asc' ? 'asc' : 'desc' };
}

function readFilter(params: URLSearchParams): CaseFilter {
  const oneOf = <T extends string>(name: string, values: readonly T[]): readonly T[] =>
    params.getAll(name).flatMap((text) => values.filter((value) => value === text));
  const lists = {
    state: oneOf<CaseState>('state', CASE_STATES),
    // Every key that the BFF may ever name: asking for a strange one finds nothing and breaks nothing.
    cause: params.getAll('cause').filter((text): text is MeaningKey => /^[A-Z_]{3,60}$/.test(text)),
    code: params
      .getAll('code')
      .filter((text) => /^-?\d{1,9}$/.test(text))
      .map(Number),
    document: oneOf<DocumentType>('document', DOCUMENT_TYPES),
    locale: oneOf<Locale>('locale', LOCALES),
    apiVersion: params.getAll('apiVersion').filter((text) => /^v\d+\.\d+$/.test(text)),
  };
  const texts = {
    from: moment(params.get('from')),
    to: moment(params.get('to')),
    find: short(params.get('find')),
    incident: short(params.get('incident')),
    assignedTo: short(params.get('assignedTo')),
  };
  return Object.fromEntries([
    ...Object.entries(lists).filter(([, values]) => values.length > 0),
    ...Object.entries(texts).filter(([, text]) => text !== null),
  ]);
}

function moment(text: string | null): string | null {
  return text !== null && Number.isFinite(Date.parse(text)) ? new Date(text).toISOString() : null;
}

function short(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' || trimmed.length > 200 ? null : trimmed;
}

/** The filter as the BFF and an address take it: one parameter per value, nothing for what is left open. */
export function filterParams(filter: CaseFilter): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    const values: readonly (string | number)[] = Array.isArray(value)
      ? value
      : value === undefined
        ? []
        : [value];
    for (const one of values) params.append(name, String(one));
  }
  return params;
}

/** The query of an address that shows this view again, with its `?`; empty for the first view. */
export function viewQuery({ filter, sort, order }: CaseView): string {
  const params = filterParams(filter);
  if (sort !== FIRST_VIEW.sort || order !== FIRST_VIEW.order) {
    params.set('sort', sort);
    params.set('order', order);
  }
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

/** A press on a column's head: its own order first, then the other way round. */
export function sortedBy(view: CaseView, sort: CaseSort): CaseView {
  const first = sort === 'createdAt' || sort === 'changedAt' ? 'desc' : 'asc';
  const order = view.sort === sort ? (view.order === 'asc' ? 'desc' : 'asc') : first;
  return { ...view, sort, order };
}

/** How many members of the filter say anything; what was searched for counts too. */
export function membersSet(filter: CaseFilter): number {
  return new Set(filterParams(filter).keys()).size;
}
