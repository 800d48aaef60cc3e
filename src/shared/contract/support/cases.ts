import type { DocumentType } from '#src/shared/documents.ts';
import type { MeaningKey } from '#src/shared/results/meaning.ts';
import type { Fault } from '#src/shared/results/outcome.ts';
import type { Locale } from '../locales.ts';

/** Where a capture is in its life (`bff/captures/life.ts` says what leads where). */
export const CASE_STATES = [
  'received',
  'calling',
  'waiting',
  'staff',
  'person',
  'recognised',
  'closed',
  'deleted',
  'expired',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** One line of the list. Times are ISO 8601 in UTC. Nothing here was read from a document. */
export interface CaseRow {
  /** As people speak it: `K7Q4-MF2X`. */
  readonly reference: string;
  readonly document: DocumentType;
  readonly state: CaseState;
  /** `staffKey` of the last outcome; null before there is one. */
  readonly cause: MeaningKey | null;
  readonly fault: Fault | null;
  readonly resultCode: number | null;
  readonly locale: Locale;
  /** `v1.0`, `v2.0`, ... of the last call. */
  readonly apiVersion: string | null;
  readonly createdAt: string;
  readonly changedAt: string;
  /** When it is called again by itself. */
  readonly dueAt: string | null;
  /** Until when the photo is kept; null when none is. */
  readonly keptUntil: string | null;
  /** Calls made in the background so far. */
  readonly backgroundCalls: number;
  /** Grows with every call; a press on "retry" names the one that it saw. */
  readonly run: number;
  /** Who pressed retry, while that is being carried out. */
  readonly askedBy: string | null;
  readonly incident: string | null;
  readonly assignedTo: string | null;
  /** A recapture link exists that can still be used. */
  readonly hasRecaptureLink: boolean;
}

/**
 * What the list shows. In an address each member is a query parameter of the same name, lists as repeated
 * parameters; all must fit, any of a list's values may.
 */
export interface CaseFilter {
  readonly state?: readonly CaseState[];
  readonly cause?: readonly MeaningKey[];
  readonly code?: readonly number[];
  readonly document?: readonly DocumentType[];
  readonly locale?: readonly Locale[];
  readonly apiVersion?: readonly string[];
  /** Created at or after, and before; ISO 8601. */
  readonly from?: string;
  readonly to?: string;
  /** A reference as somebody spoke it (case, spaces, hyphens and look-alike signs forgiven), or a whole status or recapture link. */
  readonly find?: string;
  readonly incident?: string;
  readonly assignedTo?: string;
}

export const CASE_SORTS = ['createdAt', 'changedAt', 'keptUntil', 'cause', 'document', 'state'] as const;
export type CaseSort = (typeof CASE_SORTS)[number];

/** Query of `GET /api/support/cases` besides the filter. */
export interface CaseWindow {
  readonly sort: CaseSort;
  readonly order: 'asc' | 'desc';
  /** Rows to leave out, and rows wanted (at most `CASES_AT_ONCE`). */
  readonly offset: number;
  readonly limit: number;
  /** The `asOf` of the first answer: later cases stay out, so that rows don't move while somebody scrolls. */
  readonly asOf?: string;
}

export const CASES_AT_ONCE = 200;

/** 200 of `GET /api/support/cases`. */
export interface CasePage {
  /** Of all that fit, not only of this window. */
  readonly total: number;
  readonly asOf: string;
  /** Cases that fit and are younger than `asOf`. */
  readonly newer: number;
  readonly rows: readonly CaseRow[];
}

/** 200 of `GET /api/support/facets` (same query as the list): how many cases each value would leave. */
export interface CaseFacets {
  readonly state: Readonly<Partial<Record<CaseState, number>>>;
  readonly cause: Readonly<Partial<Record<MeaningKey, number>>>;
  readonly document: Readonly<Partial<Record<DocumentType, number>>>;
  readonly locale: Readonly<Partial<Record<Locale, number>>>;
  readonly apiVersion: Readonly<Record<string, number>>;
  /** Only codes of cases that fit, most frequent first, at most 60. */
  readonly code: readonly { readonly code: number; readonly count: number }[];
}

/** Body of `POST /api/support/cases/export`; answers `text/csv` of what the list shows. */
export interface CaseExport {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  readonly order: 'asc' | 'desc';
  /** Why it is needed; stands in the audit. */
  readonly reason: string;
}
