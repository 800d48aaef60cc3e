import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES, type Locale } from '#src/shared/contract/locales.ts';
import { readLiterals } from './text-file.ts';
import { TEXT_SOURCES, type TextSource } from './text-sources.ts';

/** One text in every language. */
export type InAllLanguages = Readonly<Record<Locale, string>>;

export interface TableText {
  readonly source: TextSource;
  /** Dotted key inside its file. */
  readonly key: string;
  readonly texts: InAllLanguages;
}

/** By id, which is `<prefix>.<key>`; in the order of the files and of the English texts in them. */
export type TextTable = ReadonlyMap<string, TableText>;

/** `src/shared/messages` */
export const MESSAGES_FOLDER = join(import.meta.dirname, '../../shared/messages');

/** All that the product says. Throws when the languages do not have the same keys, or a file can't be read. */
export function readTable(folder = MESSAGES_FOLDER): TextTable {
  return new Map(
    TEXT_SOURCES.flatMap((source) => {
      const files = Object.fromEntries(
        LOCALES.map((locale) => [locale, readLiterals(readFileSync(pathOf(folder, locale, source), 'utf8'))]),
      ) as Record<Locale, ReturnType<typeof readLiterals>>;
      return [...files.en.keys()].map((key): [string, TableText] => {
        const texts = Object.fromEntries(
          LOCALES.map((locale) => {
            const literal = files[locale].get(key);
            if (literal === undefined) throw new Error(`${locale}/${source.file} has no ${key}`);
            return [locale, literal.text];
          }),
        ) as Record<Locale, string>;
        return [`${source.prefix}.${key}`, { source, key, texts }];
      });
    }),
  );
}

export function pathOf(folder: string, locale: Locale, source: TextSource): string {
  return join(folder, locale, source.file);
}

/** The table with some texts said otherwise. */
export function withTexts(
  table: TextTable,
  changes: ReadonlyMap<string, Partial<InAllLanguages>>,
): TextTable {
  return new Map(
    [...table].map(([id, text]) => [id, { ...text, texts: { ...text.texts, ...changes.get(id) } }]),
  );
}
