import { createHash } from 'node:crypto';
import { LOCALES } from '#src/shared/contract/locales.ts';
import { contextOf } from './context.ts';
import { writeCsv } from './csv.ts';
import type { InAllLanguages, TextTable } from './text-table.ts';

/** `version` tells on import what the texts were when the sheet was made. */
export const COLUMNS = ['id', 'context', ...LOCALES, 'version'] as const;

/** The whole table as a CSV file: one row per text. */
export function sheetOf(table: TextTable): string {
  const rows = [...table].map(([id, text]) => [
    id,
    contextOf(id, text),
    ...LOCALES.map((locale) => text.texts[locale]),
    versionOf(text.texts),
  ]);
  return writeCsv([COLUMNS, ...rows]);
}

/** The letter in front keeps spreadsheet programs from taking it for a number. */
export function versionOf(texts: InAllLanguages): string {
  const hash = createHash('sha256').update(JSON.stringify(LOCALES.map((locale) => texts[locale])));
  return `v${hash.digest('hex').slice(0, 10)}`;
}
