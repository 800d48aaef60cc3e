import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserCommand } from 'vitest/node';

/** Real and broken files beside the repository, for tests only; not part of it. */
const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

/** One file of a corpus folder; its bytes in Base64, since a browser command answers JSON. */
export interface CorpusFile {
  readonly name: string;
  readonly base64: string;
}

/** The files of one corpus folder in the order of their names, or null when it is not on this machine. */
export const readCorpus: BrowserCommand<[folder: string], CorpusFile[] | null> = async (_context, folder) => {
  if (!/^[a-z_]+$/.test(folder)) throw new Error(`Not a corpus folder: ${folder}`);
  const names = await readdir(join(CORPUS, folder)).catch(() => null);
  if (!names) return null;
  return Promise.all(
    names
      .sort()
      .map(async (name) => ({ name, base64: await readFile(join(CORPUS, folder, name), 'base64') })),
  );
};
