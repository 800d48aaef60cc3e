import type { MessageTone } from './message-panel.tsx';
import { CLIENT_POLICY } from '#src/shared/results/client-policy.ts';
import type { NextStep } from '#src/shared/results/outcome.ts';
import type { Message } from './message.ts';

/** Steps that need something of the person: amber, "adjust this". The others are ours to solve. */
const PERSONS_STEPS: readonly NextStep[] = [
  'retake',
  'chooseAnotherFile',
  'chooseAnotherDocument',
  'checkDetails',
  'startAgain',
  'giveConsent',
  'fixDevice',
  'continue',
];

/** What a person can adjust is amber; what is ours to solve asks nothing of them. */
export function toneOf({ reason, nextStep }: Message): MessageTone {
  if (PERSONS_STEPS.includes(nextStep)) return 'attention';
  const fault = Object.hasOwn(CLIENT_POLICY, reason)
    ? CLIENT_POLICY[reason as keyof typeof CLIENT_POLICY].fault
    : 'upstream';
  return fault === 'user' || reason === 'UPLOAD_TIMEOUT' ? 'attention' : 'ours';
}
