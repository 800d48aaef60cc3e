import { SPECIMENS_FOLDER, fetchSpecimen } from '#src/client/api/specimens.ts';
import { sendCapture } from '#src/client/api/send-capture.ts';
import { simulate, stopSimulating } from '#src/client/api/simulate.ts';
import { startSession } from '#src/client/api/start-session.ts';
import { withdrawKept } from '#src/client/api/withdraw-capture.ts';
import { messageFromFailure } from '#src/client/capture/flow/message-from-failure.ts';
import { prepareImage } from '#src/client/capture/prepare-image/prepare-image.ts';
import type { PreparedImage } from '#src/client/capture/prepare-image/prepared-image.ts';
import { messageFromBrowser, messageFromProblem } from '#src/client/ui/message/message.ts';
import type { Simulation } from '#src/shared/contract/config.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import { type Came, type RunOptions, messageCame } from './came.ts';

const SPECIMENS: Readonly<Record<DocumentType, string>> = {
  'id-card': 'resident.jpg',
  'credit-card': 'credit-card.jpg',
  'business-registration': 'business-registration.jpg',
};

/**
 * Sends a drawn specimen the whole way: prepared, through the BFF, to local-ocr, which does what it is told. What was
 * kept for it is destroyed again.
 */
export async function sendSpecimen(
  document: DocumentType,
  simulation: Simulation | null,
  options: RunOptions,
): Promise<Came> {
  const { consentVersion, keeps, locale } = options;
  const session = await startSession({ consentVersion, keepConsent: keeps, locale });
  if (session.kind !== 'ok') return messageCame(messageFromFailure(session), document);
  const image = await specimenImage(document, options);
  if (image === null) return { kind: 'not-run', why: 'no-specimen' };
  if (!(await armed(simulation))) return { kind: 'not-run', why: 'not-armed' };
  try {
    return await send(document, image);
  } finally {
    // What is left over would surprise the next photo.
    await stopSimulating().catch(() => false);
  }
}

async function send(document: DocumentType, { blob, type }: PreparedImage): Promise<Came> {
  const facts = {
    source: 'file',
    cut: 'whole',
    sharpness: null,
    glare: null,
    brightness: null,
    overridden: [],
  } as const;
  const upload = { document, blob, type, idempotencyKey: crypto.randomUUID(), facts };
  const sent = await sendCapture(upload, new AbortController().signal, () => undefined);
  switch (sent.kind) {
    case 'read':
      return { kind: 'read', fields: sent.capture.result.fields.length };
    case 'no-connection':
      return messageCame(messageFromBrowser(sent.reason), document);
    case 'problem': {
      const message = messageFromProblem(sent.problem);
      const { imageKept, reference } = message;
      const isDeleted = imageKept && reference !== null ? await withdrawKept(reference) : null;
      return { kind: 'message', message, document, isDeleted };
    }
    case 'cancelled':
      return { kind: 'not-run', why: 'broken' };
  }
}

/** What an earlier run left over is forgotten first. */
async function armed(simulation: Simulation | null): Promise<boolean> {
  const isClear = await stopSimulating().catch(() => false);
  return simulation === null ? isClear : isClear && (await simulate(simulation).catch(() => false));
}

/** The specimen as the capture page would send it; null when it cannot be fetched or prepared. */
export async function specimenImage(
  document: DocumentType,
  { maxImageBytes, heicDecoder }: RunOptions,
): Promise<PreparedImage | null> {
  const file = await specimenFile(SPECIMENS[document]);
  if (file === null) return null;
  const cut = { kind: 'find' } as const;
  const prepared = await prepareImage(file, { document, maxImageBytes, heicDecoder, cut });
  return prepared.ok ? prepared.image : null;
}

/** Null when it cannot be fetched. */
export function specimenFile(name: string): Promise<Blob | null> {
  return fetchSpecimen(`${SPECIMENS_FOLDER}${name}`).catch(() => null);
}
