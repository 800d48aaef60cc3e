import { z } from 'zod';
import { DOCUMENT_TYPES } from '#src/shared/documents.ts';
import { CLIENT_POLICY } from '#src/shared/results/client-policy.ts';
import type { MeaningKey } from '#src/shared/results/meaning.ts';
import { POLICY } from '#src/shared/results/policy.ts';
import { LOCALES } from '../locales.ts';
import {
  CASES_AT_ONCE,
  CASE_SORTS,
  CASE_STATES,
  type CaseExport,
  type CaseFilter,
  type CaseWindow,
} from './cases.ts';
import { REASON } from './case-detail-schema.ts';

/** Schemas of what the console asks of the list, for the server only: zod is too large for the page. */
const CAUSE = z.custom<MeaningKey>(
  (value) =>
    typeof value === 'string' && (Object.hasOwn(POLICY, value) || Object.hasOwn(CLIENT_POLICY, value)),
);
const CODE = z.int().min(-1).max(99_999_999);
const API_VERSION = z.string().regex(/^v\d{1,2}\.\d{1,2}$/);
const TIME = z.iso.datetime({ offset: true });
/** A whole link fits. */
const FIND = z.string().max(400);
const ID = z.string().max(64);
const NAME = z.string().max(80);
/** More values of one list than there are causes are a mistake. */
const MAX_VALUES = 100;

const OTHER_MEMBERS = {
  from: TIME.exactOptional(),
  to: TIME.exactOptional(),
  find: FIND.exactOptional(),
  incident: ID.exactOptional(),
  assignedTo: NAME.exactOptional(),
};

/** In a JSON body. */
export const CASE_FILTER = z.strictObject({
  state: listOf(z.enum(CASE_STATES)),
  cause: listOf(CAUSE),
  code: listOf(CODE),
  document: listOf(z.enum(DOCUMENT_TYPES)),
  locale: listOf(z.enum(LOCALES)),
  apiVersion: listOf(API_VERSION),
  ...OTHER_MEMBERS,
}) satisfies z.ZodType<CaseFilter>;

/** In an address: lists are repeated parameters, and everything is text. */
const FILTER_PARAMETERS = {
  state: parameters(z.enum(CASE_STATES)),
  cause: parameters(CAUSE),
  code: parameters(textNumber(CODE)),
  document: parameters(z.enum(DOCUMENT_TYPES)),
  locale: parameters(z.enum(LOCALES)),
  apiVersion: parameters(API_VERSION),
  ...OTHER_MEMBERS,
};

const WINDOW_PARAMETERS = {
  sort: z.enum(CASE_SORTS).default('createdAt'),
  order: z.enum(['asc', 'desc']).default('desc'),
  offset: textNumber(z.int().min(0).max(10_000_000)).default(0),
  limit: textNumber(z.int().min(1).max(CASES_AT_ONCE)).default(50),
  asOf: TIME.exactOptional(),
};

/** The query of the list: what to show of which cases. */
export const CASES_QUERY = z
  .strictObject({ ...FILTER_PARAMETERS, ...WINDOW_PARAMETERS })
  .transform(
    ({
      sort,
      order,
      offset,
      limit,
      asOf,
      ...filter
    }): { readonly filter: CaseFilter; readonly window: CaseWindow } => ({
      filter,
      window: { sort, order, offset, limit, ...(asOf === undefined ? {} : { asOf }) },
    }),
  );

/** The same query asks for the facets; where the list stands does not matter to them. */
export const FACETS_QUERY = CASES_QUERY.transform(({ filter }) => filter);

export const CASE_EXPORT = z.strictObject({
  filter: CASE_FILTER,
  sort: z.enum(CASE_SORTS),
  order: z.enum(['asc', 'desc']),
  reason: REASON,
}) satisfies z.ZodType<CaseExport>;

function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item).max(MAX_VALUES).exactOptional();
}

/** One value comes bare, several as a list. */
function parameters<Item extends z.ZodType>(item: Item) {
  const list = z.array(item).max(MAX_VALUES);
  return z.preprocess((value) => (Array.isArray(value) ? value : [value]), list).exactOptional();
}

function textNumber(number: z.ZodType<number, number>) {
  return z
    .string()
    .regex(/^-?\d{1,12}$/)
    .transform(Number)
    .pipe(number);
}
