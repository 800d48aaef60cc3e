/** One value of a line; numbers are written as they are. */
export type CsvValue = string | number | null;

/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Excel takes a file for UTF-8 only with this. */
export const CSV_START = '\uFEFF';

/** One line after RFC 4180. Texts that a spreadsheet would run are led by an apostrophe, which it does not show. */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(field).join(',')}\r\n`;
}

function field(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
