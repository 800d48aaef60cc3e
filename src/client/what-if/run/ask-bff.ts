import { sendWithoutSession } from '#src/client/api/send-without-session.ts';
import type { RequestFailure } from '#src/client/api/connection.ts';
import { claimHandOver } from '#src/client/api/hand-over.ts';
import { findRecaptureOffer } from '#src/client/api/recapture.ts';
import { startSession } from '#src/client/api/start-session.ts';
import { claimStatusLink } from '#src/client/api/status-link.ts';
import { messageFromFailure } from '#src/client/capture/flow/message-from-failure.ts';
import { type Came, type RunOptions, messageCame } from './came.ts';

/** What the BFF refuses because it is over or was never there. */
export type AskedPart = 'without-session' | 'old-consent' | 'phone-link' | 'status-link' | 'recapture-link';

const DOCUMENT = 'id-card';
/** Shaped like a link's secret, but of no link. */
const NO_SECRET = 'x'.repeat(43);
const NO_REFERENCE = '0000-0000';

/** Asks the BFF for it and says what it answers. */
export async function askBff(part: AskedPart, options: RunOptions): Promise<Came> {
  const answer = await ask(part, options);
  return answer.kind === 'ok'
    ? { kind: 'not-run', why: 'broken' }
    : messageCame(messageFromFailure(answer), DOCUMENT);
}

function ask(part: AskedPart, { locale }: RunOptions): Promise<RequestFailure | { readonly kind: 'ok' }> {
  switch (part) {
    case 'without-session':
      return sendWithoutSession(DOCUMENT);
    case 'old-consent':
      return startSession({ consentVersion: 'earlier', keepConsent: false, locale });
    case 'phone-link':
      return claimHandOver(NO_SECRET);
    case 'status-link':
      return claimStatusLink(NO_REFERENCE, NO_SECRET);
    case 'recapture-link':
      return findRecaptureOffer(NO_SECRET);
  }
}
