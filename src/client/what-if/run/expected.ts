import { type Means, actionsOf } from '#src/client/ui/message/actions-of.ts';
import { type Message, messageFromBrowser } from '#src/client/ui/message/message.ts';
import type { MessageTone } from '#src/client/ui/message/message-panel.tsx';
import { toneOf } from '#src/client/ui/message/tone-of.ts';
import { fitToCall } from '#src/shared/results/fit-to-call.ts';
import { outcomeOf } from '#src/shared/results/meaning.ts';
import { notSaved } from '#src/shared/results/not-saved.ts';
import type { NextStep, Outcome, PublicReason } from '#src/shared/results/outcome.ts';
import type { Entry } from '../entries/entry.ts';
import type { Came } from './came.ts';

/** An outcome as far as a person can tell it from another. */
export interface Seen {
  readonly reason: PublicReason;
  readonly buttons: readonly NextStep[];
  readonly tone: MessageTone;
  readonly imageKept: boolean;
}

export type SeenPart = keyof Seen;

/** The message that the policy promises. `keeps`: whether the person agreed to their photo being kept. */
export function expectedMessage(entry: Entry, keeps: boolean): Message {
  const { key, way, documents } = entry;
  if (way.kind !== 'simulate') return messageFromBrowser(entry.reason);
  const found = outcomeOf(key, { foundBy: 'exact', resultKey: null, resultCode: null });
  const fitted = fitToCall(found, 'analyze', documents[0]);
  return messageOf((way.keeps ?? keeps) && fitted.keepsImage ? fitted : notSaved(fitted));
}

/** The message of the entry as such, whatever a call makes of it. */
export function ownMessage({ reason, handling }: Entry): Message {
  const { nextStep, alternatives, keepsImage } = handling;
  return {
    ...messageFromBrowser(reason),
    nextStep,
    alternatives,
    retry: { mode: handling.retry.mode, afterMs: null },
    reference: SAMPLE_REFERENCE,
    imageKept: keepsImage,
  };
}

const SAMPLE_REFERENCE = 'K7Q4-MF2X';

export function seenIn(message: Message, hasContact: boolean): Seen {
  const means: Means = { hasPhoto: true, hasContact, photoFaultsInARow: 0 };
  return {
    reason: message.reason,
    buttons: actionsOf(message, means),
    tone: toneOf(message),
    imageKept: message.imageKept,
  };
}

/** In what the outcome is another than was expected; empty when in nothing. Null: there is nothing to compare. */
export function differences(
  entry: Entry,
  expected: Seen,
  came: Came,
  hasContact: boolean,
): readonly SeenPart[] | null {
  if (came.kind === 'not-run') return null;
  if (came.kind !== 'message') return came.kind === 'read' && entry.key === 'SUCCESS' ? [] : ['reason'];
  const seen = seenIn(came.message, hasContact);
  return (Object.keys(expected) as SeenPart[]).filter(
    (part) => String(expected[part]) !== String(seen[part]),
  );
}

function messageOf({ reason, nextStep, alternatives, retry, keepsImage }: Outcome): Message {
  return {
    ...messageFromBrowser(reason),
    nextStep,
    alternatives,
    retry: { mode: retry.mode, afterMs: null },
    reference: SAMPLE_REFERENCE,
    imageKept: keepsImage,
  };
}
