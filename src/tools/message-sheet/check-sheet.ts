import { LOCALES, type Locale } from '#src/shared/contract/locales.ts';
import { cellFaults } from './cell-faults.ts';
import { type SheetFault, faultAt } from './fault.ts';
import { type SheetRow, readSheet } from './read-sheet.ts';
import { ruleFaults } from './rule-faults.ts';
import { versionOf } from './sheet.ts';
import type { InAllLanguages, TableText, TextTable } from './text-table.ts';

/** What a sheet changes, by id, or everything that keeps it from being taken over. */
export type CheckedSheet =
  | { readonly ok: true; readonly changes: ReadonlyMap<string, Partial<InAllLanguages>> }
  | { readonly ok: false; readonly faults: readonly SheetFault[] };

type Changes = Partial<Record<Locale, string>>;

/** Compares a sheet with the texts of today; one fault is enough to take nothing over. */
export function checkSheet(bytes: Uint8Array, table: TextTable): CheckedSheet {
  const { rows, faults: unreadable } = readSheet(bytes);
  if (unreadable.length > 0) return { ok: false, faults: unreadable };
  const faults: SheetFault[] = [...idFaults(rows, table)];
  const changes = new Map<string, Changes>();
  const rowOf = new Map<string, number>();
  for (const row of rows) {
    const now = table.get(row.id);
    if (now === undefined || rowOf.has(row.id)) continue;
    rowOf.set(row.id, row.row);
    const mine = changesOf(row, now);
    if (mine === 'outdated') {
      faults.push(outdated(row));
      continue;
    }
    const wrong = Object.entries(mine).flatMap(([locale, text]) =>
      cellFaults(row, locale as Locale, text, now.texts[locale as Locale]),
    );
    faults.push(...wrong);
    // The rules look at what is right so far, so that one import names everything.
    if (wrong.length === 0 && Object.keys(mine).length > 0) changes.set(row.id, mine);
  }
  faults.push(...ruleFaults(table, changes, rowOf));
  return faults.length === 0
    ? { ok: true, changes }
    : { ok: false, faults: faults.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)) };
}

/** Only what the translator changed: a text that the product has changed meanwhile stays, unless both did. */
function changesOf(row: SheetRow, { texts: now }: TableText): Changes | 'outdated' {
  const different = LOCALES.filter((locale) => row.texts[locale] !== now[locale]);
  if (different.length === 0 || versionOf(row.texts) === row.version) return {};
  if (versionOf(now) !== row.version) return 'outdated';
  return Object.fromEntries(different.map((locale) => [locale, row.texts[locale]]));
}

function outdated(row: SheetRow): SheetFault {
  const todo = 'Export again and make the change in the new sheet; leave the column version as it is.';
  return faultAt(row.row, 'changed here and, since the export, in the product too', todo, { id: row.id });
}

function idFaults(rows: readonly SheetRow[], table: TextTable): readonly SheetFault[] {
  const first = new Map<string, number>();
  const faults = rows.flatMap(({ row, id }) => {
    const before = first.get(id);
    if (before !== undefined) {
      return [faultAt(row, `the id is there twice, first in row ${before}`, 'Keep one of the rows.', { id })];
    }
    first.set(id, row);
    if (table.has(id)) return [];
    const what = id === '' ? 'no id' : 'no text has this id';
    return [faultAt(row, what, 'Ids are made by the export: put it back, or export again.', { id })];
  });
  const missing = [...table.keys()].filter((id) => !first.has(id));
  return [
    ...faults,
    ...missing.map((id) =>
      faultAt(null, 'the row is missing', 'Put it back, or export again: a text is not deleted here.', {
        id,
      }),
    ),
  ];
}
