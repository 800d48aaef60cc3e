import { LOCALES, type Locale } from '#src/shared/contract/locales.ts';
import { type SheetFault, faultAt } from './fault.ts';
import { readCsv } from './csv.ts';
import { COLUMNS } from './sheet.ts';
import type { InAllLanguages } from './text-table.ts';

const NEEDED = COLUMNS.filter((column) => column !== 'context');

/** One row of a sheet that came back. */
export interface SheetRow {
  /** As the spreadsheet program counts: the header is row 1. */
  readonly row: number;
  readonly id: string;
  readonly version: string;
  readonly texts: InAllLanguages;
}

export interface SheetReading {
  readonly rows: readonly SheetRow[];
  readonly faults: readonly SheetFault[];
}

/** The rows of a file by its header, in whatever order the columns stand. */
export function readSheet(bytes: Uint8Array): SheetReading {
  const csv = readCsv(bytes);
  if (!csv.ok) return { rows: [], faults: [faultAt(null, csv.what, csv.todo)] };
  const [header = [], ...records] = csv.rows;
  const names = header.map((name) => name.trim());
  const faults = headerFaults(names);
  if (faults.length > 0) return { rows: [], faults };
  const rows = records.flatMap((cells, index): readonly SheetRow[] => {
    // A spreadsheet program may keep rows that are empty by now.
    if (cells.every((cell) => cell.trim() === '')) return [];
    const cell = (name: string) => cells[names.indexOf(name)] ?? '';
    const texts = Object.fromEntries(LOCALES.map((locale) => [locale, cell(locale)])) as Record<
      Locale,
      string
    >;
    return [{ row: index + 2, id: cell('id').trim(), version: cell('version').trim(), texts }];
  });
  return { rows, faults: [] };
}

function headerFaults(names: readonly string[]): readonly SheetFault[] {
  const missing = NEEDED.filter((column) => !names.includes(column));
  const doubled = NEEDED.filter((column) => names.indexOf(column) !== names.lastIndexOf(column));
  return [
    ...missing.map((column) =>
      faultAt(1, `no column ${column}`, `Row 1 has to name the columns ${NEEDED.join(', ')}.`),
    ),
    ...doubled.map((column) => faultAt(1, `two columns ${column}`, 'Keep one of them.')),
  ];
}
