import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Seal } from './analysis-result.ts';
import { failure, headerOnly, type Answer } from './answers.ts';
import type { CheckedCall } from './call.ts';
import { seal as sealWith } from './envelope.ts';
import type { DocumentKind, Operation } from './routes.ts';
import { gatewayPage } from './simulate/gateway-page.ts';
import type { Fault, Plan } from './simulate/plan.ts';
import { spoil, writeAnswer } from './simulate/spoil.ts';

type Runnable = Extract<CheckedCall, { ok: true }>;

/** For the log line. */
export interface Outcome {
  httpStatus: number | null;
  resultCode: number | null;
  why: string;
}

/** Where the call came in, for the failure key when reading breaks, and where that is told. */
interface Place {
  operation: Operation;
  document: DocumentKind;
  reportBug: (error: unknown) => void;
}

const plain: Seal = (value) => value;

/** Answers a checked call, as it should be or as the plan wants it. Never throws. */
export async function answerCall(
  response: ServerResponse,
  checked: Runnable,
  plan: Plan | null,
  place: Place,
): Promise<Outcome> {
  if (plan === null) return write(response, await run(checked, checked.seal ?? plain, place));
  const { act, delayMs } = plan;
  // Reading comes before the wait, so that a delay alone is a slow but right answer.
  const answer = act.kind === 'real' ? await run(checked, checked.seal ?? plain, place) : null;
  if (delayMs > 0) await waitOrLeave(response, delayMs);
  if (response.destroyed) return { httpStatus: null, resultCode: null, why: 'the client left' };
  switch (act.kind) {
    case 'real':
      return write(response, answer ?? failure('FAIL'));
    case 'result':
      return write(response, headerOnly(act.resultCode, act.resultMessage, act.httpStatus, 'simulated'));
    case 'page':
      return write(response, gatewayPage(act.httpStatus));
    case 'fault':
      return commit(response, checked, act.fault, place);
  }
}

async function commit(
  response: ServerResponse,
  checked: Runnable,
  fault: Fault,
  place: Place,
): Promise<Outcome> {
  const why = `simulated ${fault}`;
  switch (fault) {
    case 'hang':
      return { httpStatus: null, resultCode: null, why };
    case 'reset':
      response.socket?.resetAndDestroy();
      return { httpStatus: null, resultCode: null, why };
    case '429':
      return write(response, gatewayPage(429));
    case 'html':
      return write(response, { ...gatewayPage(200), headers: { 'Content-Type': 'text/html' } });
    case 'empty':
      await spoil(response, headerOnly(0, '', 200, why), 'empty');
      return { httpStatus: 200, resultCode: null, why };
    case 'wrong-key': {
      const otherKey = randomBytes(32);
      return write(response, await run(checked, (value) => sealWith(value, otherKey), place));
    }
    case 'half':
    case 'drip': {
      const answer = await run(checked, checked.seal ?? plain, place);
      await spoil(response, answer, fault);
      return { httpStatus: answer.httpStatus, resultCode: answer.resultCode, why };
    }
  }
}

function write(response: ServerResponse, answer: Answer): Outcome {
  if (!response.destroyed) writeAnswer(response, answer);
  return answer;
}

/** A reading engine that breaks is what the contract calls a failed OCR API. */
async function run(checked: Runnable, seal: Seal, place: Place): Promise<Answer> {
  try {
    return await checked.run(seal);
  } catch (error) {
    place.reportBug(error);
    if (place.operation !== 'analyse') return failure('FAIL', 'broke');
    return failure(API_FAIL[place.document], 'reading broke');
  }
}

const API_FAIL = {
  'id-card': 'OCR_DOCUMENT_ID_CARD_API_FAIL',
  'credit-card': 'OCR_DOCUMENT_CREDIT_CARD_API_FAIL',
  'business-registration': 'OCR_DOCUMENT_BUSINESS_API_FAIL',
} as const;

async function waitOrLeave(response: ServerResponse, delayMs: number): Promise<void> {
  const left = new AbortController();
  const leave = (): void => left.abort();
  response.once('close', leave);
  await sleep(delayMs, undefined, { signal: left.signal }).catch(() => undefined);
  response.off('close', leave);
}
