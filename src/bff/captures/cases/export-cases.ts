import type { CaseFilter, CaseRow } from '#src/shared/contract/support/cases.ts';
import type { Database } from '../../store/database.ts';
import { fitting } from './case-groups.ts';
import { type ListOptions, readCases } from './case-list.ts';
import type { CaseOrder } from './case-order.ts';
import { caseRow } from './case-rows.ts';
import { windowOf } from './case-windows.ts';
import { CSV_START, csvLine, type CsvValue } from './csv.ts';

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
  { database, groups, now }: ListOptions,
  filter: CaseFilter,
  order: CaseOrder,
): Promise<CsvExport> {
  const counted = fitting(await groups.withAnyList(filter, now), filter);
  const slice = { ...order, offset: 0, limit: MOST_CASES + 1, asOf: now };
  const references = await windowOf(database, filter, slice, counted);
  if (references.length > MOST_CASES) return { ok: false, because: 'too-many' };
  return { ok: true, count: references.length, lines: linesOf(database, references, now) };
}

async function* linesOf(
  database: Database,
  references: readonly string[],
  now: number,
): AsyncIterable<string> {
  yield CSV_START + csvLine(Object.keys(COLUMNS));
  for (let first = 0; first < references.length; first += ROWS_AT_ONCE) {
    const part = references.slice(first, first + ROWS_AT_ONCE);
    const rows = await readCases(database, part, now);
    const lines = rows.map((stored) => {
      const row = caseRow(stored);
      return csvLine(Object.values(COLUMNS).map((valueOf) => valueOf(row)));
    });
    yield lines.join('');
  }
}
