import type { CaseFilter, CaseRow, CaseSort } from '#src/shared/contract/support/cases.ts';
import type { Database } from '../../store/database.ts';
import { applyCaseFilter } from './case-filter.ts';
import { inOrder } from './case-list.ts';
import { CASE_COLUMNS, caseRow, linkUntil } from './case-rows.ts';
import { CSV_START, csvLine, type CsvValue } from './csv.ts';

export interface CaseOrder {
  readonly sort: CaseSort;
  readonly order: 'asc' | 'desc';
}

export type CsvExport =
  | { readonly ok: true; readonly count: number; readonly lines: AsyncIterable<string> }
  /** More than one file of this size is nothing that a spreadsheet opens. */
  | { readonly ok: false; readonly because: 'too-many' };

const MOST_CASES = 200_000;
/** Rows that are read at one time, so that others are served in between. */
const ROWS_AT_ONCE = 500;

/** The columns, by the names that they have in the file. Nothing in them was read from a document. */
const COLUMNS = {
  reference: (row) => row.reference,
  document: (row) => row.document,
  state: (row) => row.state,
  cause: (row) => row.cause,
  fault: (row) => row.fault,
  result_code: (row) => row.resultCode,
  locale: (row) => row.locale,
  api_version: (row) => row.apiVersion,
  created_at: (row) => row.createdAt,
  changed_at: (row) => row.changedAt,
  due_at: (row) => row.dueAt,
  kept_until: (row) => row.keptUntil,
  background_calls: (row) => row.backgroundCalls,
  incident: (row) => row.incident,
  assigned_to: (row) => row.assignedTo,
} as const satisfies Readonly<Record<string, (row: CaseRow) => CsvValue>>;

/**
 * The list as a file, in its order. Which cases it holds is decided at once, so their number can be recorded before the
 * first line leaves; a case that is gone by its turn is left out.
 */
export async function exportCases(
  database: Database,
  filter: CaseFilter,
  order: CaseOrder,
  now: number,
): Promise<CsvExport> {
  const query = applyCaseFilter(database.db.selectFrom('captures'), filter);
  const found = await inOrder(query.where('captures.created_at', '<=', now), order)
    .select('captures.reference')
    .limit(MOST_CASES + 1)
    .execute();
  if (found.length > MOST_CASES) return { ok: false, because: 'too-many' };
  const references = found.map(({ reference }) => reference);
  return { ok: true, count: references.length, lines: linesOf(database, references, now) };
}

async function* linesOf({ db }: Database, references: readonly string[], now: number): AsyncIterable<string> {
  yield CSV_START + csvLine(Object.keys(COLUMNS));
  for (let first = 0; first < references.length; first += ROWS_AT_ONCE) {
    const part = references.slice(first, first + ROWS_AT_ONCE);
    const rows = await db
      .selectFrom('captures')
      .where('captures.reference', 'in', part)
      .select(CASE_COLUMNS)
      .select((eb) => linkUntil(eb, now))
      .execute();
    const byReference = new Map(rows.map((row) => [row.reference, caseRow(row)]));
    let lines = '';
    for (const reference of part) {
      const row = byReference.get(reference);
      if (row) lines += csvLine(Object.values(COLUMNS).map((valueOf) => valueOf(row)));
    }
    yield lines;
  }
}
