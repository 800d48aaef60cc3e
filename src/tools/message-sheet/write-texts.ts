import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { format } from 'oxfmt';
import { LOCALES, type Locale } from '#src/shared/contract/locales.ts';
import { readLiterals, replaceLiterals } from './text-file.ts';
import { TEXT_SOURCES, type TextSource } from './text-sources.ts';
import { type InAllLanguages, type TextTable, pathOf } from './text-table.ts';

type FormatConfig = Parameters<typeof format>[2];

/** A file as it will be. */
export interface NewFile {
  readonly path: string;
  readonly content: string;
}

/**
 * The files that the changes make different, formatted. Throws, before anything is written, when one would not say
 * exactly what was asked for.
 */
export async function filesWith(
  changes: ReadonlyMap<string, Partial<InAllLanguages>>,
  table: TextTable,
  folder: string,
  style: FormatConfig,
): Promise<readonly NewFile[]> {
  const files = TEXT_SOURCES.flatMap((source) =>
    LOCALES.map((locale) => ({
      path: pathOf(folder, locale, source),
      texts: textsIn(source, locale, changes, table),
    })),
  );
  const changed = files.filter(({ texts }) => texts.size > 0);
  return Promise.all(changed.map(({ path, texts }) => fileWith(path, texts, style)));
}

/** By the key inside that file. */
function textsIn(
  { file }: TextSource,
  locale: Locale,
  changes: ReadonlyMap<string, Partial<InAllLanguages>>,
  table: TextTable,
): ReadonlyMap<string, string> {
  return new Map(
    [...changes].flatMap(([id, texts]) => {
      const place = table.get(id);
      const text = texts[locale];
      return place?.source.file === file && text !== undefined ? [[place.key, text] as const] : [];
    }),
  );
}

async function fileWith(
  path: string,
  texts: ReadonlyMap<string, string>,
  style: FormatConfig,
): Promise<NewFile> {
  const before = readFileSync(path, 'utf8');
  const { code, errors } = await format(path, replaceLiterals(before, texts), style);
  if (errors.length > 0) throw new Error(`${path} could not be formatted: ${errors[0]?.message}`);
  const was = readLiterals(before);
  const is = readLiterals(code);
  for (const [key, { text }] of was) {
    if (is.get(key)?.text !== (texts.get(key) ?? text))
      throw new Error(`${path}: ${key} was not written right`);
  }
  if (is.size !== was.size) throw new Error(`${path} would not hold the same texts`);
  return { path, content: code };
}

/** All files or none: each is written beside its place first, and what was put in place is put back when one fails. */
export function writeFiles(files: readonly NewFile[]): void {
  const before = files.map(({ path }) => ({ path, content: readFileSync(path, 'utf8') }));
  const besides = files.map(({ path }) => `${path}.new`);
  const done: NewFile[] = [];
  try {
    files.forEach(({ content }, index) => writeFileSync(besides[index] ?? '', content, { flag: 'wx' }));
    files.forEach(({ path }, index) => {
      renameSync(besides[index] ?? '', path);
      const old = before[index];
      if (old) done.push(old);
    });
  } catch (error) {
    for (const { path, content } of done) writeFileSync(path, content);
    throw error;
  } finally {
    for (const beside of besides) rmSync(beside, { force: true });
  }
}

export function shortPath(path: string): string {
  return relative(process.cwd(), path);
}
