import { parse } from 'csv-parse/sync';
import { CsvError } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** A spreadsheet that finds one of these first would calculate instead of show. */
const FORMULA_START = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

export type CsvReading =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: false; readonly what: string; readonly todo: string };

/**
 * Rows as a file that spreadsheet programs open right: UTF-8 with its mark, CRLF, every cell in quotes, nothing that
 * would be taken for a formula.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(guard)),
    { bom: true, quoted: true, record_delimiter: 'windows' },
  );
}

/** The rows of such a file, also when a spreadsheet program has saved it with semicolons or tabs instead of commas. */
export function readCsv(bytes: Uint8Array): CsvReading {
  const text = decode(bytes);
  if (text === null) {
    return { ok: false, what: 'the file is not UTF-8', todo: 'Save it again as "CSV UTF-8".' };
  }
  try {
    const rows = parse(text, { delimiter: delimiterOf(text), relax_column_count: true });
    return { ok: true, rows: rows.map((row) => row.map((cell) => unguard(cell.replaceAll(/\r\n?/g, '\n')))) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      ok: false,
      what: `the file is no CSV: ${error.message}`,
      todo: 'Open it in a spreadsheet program and save it as "CSV UTF-8"; a quote inside a cell is written twice.',
    };
  }
}

/** The mark at the beginning is taken off; null when the bytes are another encoding. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function delimiterOf(text: string): string {
  const [header = ''] = text.split(/\r?\n/, 1);
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t'].sort((a, b) => count(b) - count(a))[0] ?? ',';
}

/** One apostrophe more, so that it can be told from one that belongs to the text. */
function guard(cell: string): string {
  return FORMULA_START.test(cell) ? `'${cell}` : cell;
}

function unguard(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
