import { type Simulation } from '#src/shared/contract/config.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import type { RunningApp } from '#src/tools/running-app.ts';
import { ask, newSession, postCapture } from './raw-client.ts';

/** More than any policy retries, so that the outcome is the failure itself. */
export const EVERY_CALL = 50;

/** local-ocr's own switch: it knows operations that the page's contract does not name. */
export type UpstreamPlan = Simulation & { readonly operation?: 'analyse' | 'public-keys' };

/** Adds a plan to those that are armed already; plans for different documents do not disturb each other. */
export async function arm(app: RunningApp, plan: UpstreamPlan): Promise<void> {
  const answer = await ask(app.localOcrUrl, '/simulate', { method: 'POST', body: JSON.stringify(plan) });
  if (answer.status !== 204) throw new Error(`Not armed: ${answer.status} ${answer.text}`);
}

export async function disarm(app: RunningApp): Promise<void> {
  await ask(app.localOcrUrl, '/simulate', { method: 'DELETE' });
}

/** More than one test provokes faults: for each photo up to four, for three documents. */
const GOOD_ANSWERS = 20;

/**
 * Lets the upstream give so many good answers that the faults of the next test are no outage: after ten calls of which
 * half were faulty the product would rightly spare the others.
 */
export async function calm(app: RunningApp): Promise<void> {
  await disarm(app);
  const cookie = await newSession(app.url);
  // Final at once, and without a reading.
  await arm(app, { resultCode: 4000111, times: GOOD_ANSWERS, document: 'credit-card' });
  await Promise.all(
    Array.from({ length: GOOD_ANSWERS }, () => postCapture(app.url, { cookie, document: 'credit-card' })),
  );
  await disarm(app);
}

export async function rotateKeys(app: RunningApp): Promise<void> {
  const answer = await ask(app.localOcrUrl, '/rotate-keys', { method: 'POST' });
  if (answer.status !== 204) throw new Error(`Not rotated: ${answer.status}`);
}

const ANALYSIS: Record<DocumentType, string> = {
  'id-card': 'POST /v2.0/appkeys/{appKey}/id-card/stand-alone',
  'credit-card': 'POST /v2.0/appkeys/{appKey}/credit-card',
  'business-registration': 'POST /v1.0/appkeys/{appKey}/business',
};

/** How often local-ocr was asked since it started. */
export interface UpstreamCalls {
  readonly analyses: Readonly<Record<DocumentType, number>>;
  readonly keys: number;
}

export async function countCalls(app: RunningApp): Promise<UpstreamCalls> {
  const { json } = await ask(app.localOcrUrl, '/calls');
  const calls = json['calls'] as Record<string, number>;
  const of = (document: DocumentType) => calls[ANALYSIS[document]] ?? 0;
  const keys = Object.entries(calls).filter(([name]) => name.includes('/public-keys/'));
  return {
    analyses: {
      'id-card': of('id-card'),
      'credit-card': of('credit-card'),
      'business-registration': of('business-registration'),
    },
    keys: keys.reduce((sum, [, count]) => sum + count, 0),
  };
}

/** Lets the BFF fetch the keys of today, so that what is counted next is not a rotation of the test before. */
export async function settleKeys(app: RunningApp, cookie: string): Promise<void> {
  for (const document of ['id-card', 'credit-card'] as const) {
    await arm(app, { resultCode: 4000002, times: 1, document });
    await postCapture(app.url, { cookie, document });
  }
}
