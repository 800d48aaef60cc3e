import { sendCapture } from '#src/client/api/send-capture.ts';
import { simulate, stopSimulating } from '#src/client/api/simulate.ts';
import { startSession } from '#src/client/api/start-session.ts';
import type { FlowEvent } from '#src/client/capture/flow/flow-event.ts';
import { FIRST_FLOW, type Flow } from '#src/client/capture/flow/flow-state.ts';
import { flowReducer } from '#src/client/capture/flow/flow.ts';
import { messageFromFailure } from '#src/client/capture/flow/message-from-failure.ts';
import { prepareImage } from '#src/client/capture/prepare-image/prepare-image.ts';
import { RESULT_CODES } from '#src/shared/results/result-codes.ts';
import { type Came, type RunOptions, messageCame } from './came.ts';
import { specimenFile } from './send-specimen.ts';

const DOCUMENT = 'id-card';
const AT_PHOTO: readonly FlowEvent[] = [{ type: 'document-chosen', document: DOCUMENT }, { type: 'agreed' }];

/** Takes the capture page's own flow to a message, as a person would. */
export function walkFlow(walk: 'too-many-files' | 'same-photo', options: RunOptions): Promise<Came> {
  return walk === 'same-photo'
    ? samePhoto(options)
    : Promise.resolve(endOf(after(FIRST_FLOW, [...AT_PHOTO, { type: 'too-many-files' }])));
}

/** A photo is refused by the reader, then given again. */
async function samePhoto(options: RunOptions): Promise<Came> {
  const { consentVersion, locale, maxImageBytes, heicDecoder } = options;
  const session = await startSession({ consentVersion, keepConsent: false, locale });
  if (session.kind !== 'ok') return messageCame(messageFromFailure(session), DOCUMENT);
  const file = await specimenFile('resident.jpg');
  if (file === null) return { kind: 'not-run', why: 'no-specimen' };
  const prepare = { document: DOCUMENT, maxImageBytes, heicDecoder, cut: { kind: 'find' } } as const;
  const give = async (): Promise<readonly FlowEvent[]> => [
    { type: 'file-given', file },
    {
      type: 'prepared',
      preparation: await prepareImage(file, prepare),
      idempotencyKey: crypto.randomUUID(),
    },
    { type: 'send' },
  ];
  const sending = after(FIRST_FLOW, [...AT_PHOTO, ...(await give())]);
  if (sending.screen.step !== 'sending') return { kind: 'not-run', why: 'no-specimen' };
  const { resultCode } = RESULT_CODES.ID_CARD_INFO_NOT_FOUND;
  if (!(await stopSimulating()) || !(await simulate({ resultCode, times: 1 }))) {
    return { kind: 'not-run', why: 'not-armed' };
  }
  const sent = await sendCapture(sending.screen.upload, new AbortController().signal, () => undefined);
  await stopSimulating().catch(() => false);
  return endOf(after(sending, [{ type: 'sent', sent }, ...(await give())]));
}

function after(flow: Flow, events: readonly FlowEvent[]): Flow {
  return events.reduce(flowReducer, flow);
}

function endOf({ screen }: Flow): Came {
  return screen.step === 'message'
    ? messageCame(screen.message, DOCUMENT)
    : { kind: 'not-run', why: 'broken' };
}
