import { prepareImage } from '#src/client/capture/prepare-image/prepare-image.ts';
import { messageFromBrowser } from '#src/client/ui/message/message.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import { type Came, type RunOptions, messageCame } from './came.ts';
import { type MadeFile, makeFile } from './made-file.ts';

/** Gives a made file to what prepares a person's, and says what is found wrong with it first. */
export async function prepareMade(
  made: MadeFile,
  document: DocumentType,
  { maxImageBytes, heicDecoder }: RunOptions,
): Promise<Came> {
  const file = await makeFile(made, maxImageBytes);
  if (file === null) return { kind: 'not-run', why: 'no-specimen' };
  const cut = { kind: 'find' } as const;
  const prepared = await prepareImage(file, { document, maxImageBytes, heicDecoder, cut });
  if (!prepared.ok) return messageCame(messageFromBrowser(prepared.reason, prepared.params), document);
  const found = prepared.notices[0] ?? prepared.look.faults[0]?.reason;
  return found === undefined ? { kind: 'good-photo' } : messageCame(messageFromBrowser(found), document);
}
