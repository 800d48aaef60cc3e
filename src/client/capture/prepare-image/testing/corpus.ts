/** Real and broken files that stand beside the repository on some machines: `../shared/corpus`. */
import { commands } from 'vitest/browser';

declare module 'vitest/internal/browser' {
  interface BrowserCommands {
    readCorpus: (folder: string) => Promise<{ name: string; base64: string }[] | null>;
  }
}

export const NO_CORPUS = 'There is no ../shared/corpus on this machine.';

export interface CorpusFile {
  readonly name: string;
  readonly blob: Blob;
}

/** The files of one folder, or null when there is no corpus here. */
export async function corpusFolder(folder: string): Promise<CorpusFile[] | null> {
  const files = await commands.readCorpus(folder);
  return (
    files?.map(({ name, base64 }) => ({
      name: `${folder}/${name}`,
      blob: new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]),
    })) ?? null
  );
}
