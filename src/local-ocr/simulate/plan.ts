import { RESULT_CODES } from '#src/shared/results/result-codes.ts';
import type { DocumentKind, Operation } from '../routes.ts';

export type Fault = 'hang' | 'reset' | 'half' | 'html' | 'empty' | 'wrong-key' | 'drip' | '429';

export type Act =
  /** The real answer (a delay alone). */
  | { kind: 'real' }
  | { kind: 'result'; resultCode: number; resultMessage: string; httpStatus: number }
  /** A page as a gateway in front would show it. */
  | { kind: 'page'; httpStatus: number }
  | { kind: 'fault'; fault: Fault };

/** What the next matching calls get instead of (or on top of) their real answer. */
export interface Plan {
  act: Act;
  times: number;
  delayMs: number;
  /** Null = any document. */
  document: DocumentKind | null;
  operation: Operation;
}

export type PlanResult = { ok: true; plan: Plan } | { ok: false; detail: string };

const FAULTS: readonly string[] = ['hang', 'reset', 'half', 'html', 'empty', 'wrong-key', 'drip', '429'];
const DOCUMENTS: readonly string[] = ['id-card', 'credit-card', 'business-registration'];
const OPERATIONS: readonly string[] = ['analyse', 'public-keys', 'business-status', 'authenticity'];
const MEMBERS = 'resultCode resultMessage httpStatus fault times delayMs document operation'.split(' ');
const MAX_TIMES = 10_000;
const MAX_DELAY_MS = 600_000;

/** The resultMessage published for a code; for codes outside the table, words of our own. */
function messageOf(resultCode: number): string {
  const row = Object.values(RESULT_CODES).find((each) => each.resultCode === resultCode);
  return row?.resultMessage ?? 'A result code outside the published table.';
}

/** Checks the body of `POST /simulate`; `detail` says in one sentence what is wrong with it. */
export function parsePlan(body: Record<string, unknown> | null): PlanResult {
  const wrong = (detail: string): PlanResult => ({ ok: false, detail });
  if (body === null) return wrong('The body must be a JSON object.');
  const strange = Object.keys(body).find((name) => !MEMBERS.includes(name));
  if (strange !== undefined) return wrong(`Unknown member. Known are: ${MEMBERS.join(', ')}.`);

  const { resultCode, resultMessage, httpStatus, fault, times = 1, delayMs = 0, document = null } = body;
  const { operation = 'analyse' } = body;
  if (!isWhole(times, 1, MAX_TIMES)) return wrong(`times must be an integer from 1 to ${MAX_TIMES}.`);
  if (!isWhole(delayMs, 0, MAX_DELAY_MS)) {
    return wrong(`delayMs must be an integer from 0 to ${MAX_DELAY_MS}.`);
  }
  if (document !== null && !isOneOf<DocumentKind>(document, DOCUMENTS)) {
    return wrong(`document must be one of: ${DOCUMENTS.join(', ')}.`);
  }
  if (!isOneOf<Operation>(operation, OPERATIONS)) {
    return wrong(`operation must be one of: ${OPERATIONS.join(', ')}.`);
  }
  if (resultCode !== undefined && !isWhole(resultCode, -(2 ** 31), 2 ** 31 - 1)) {
    return wrong('resultCode must be a 32-bit integer.');
  }
  if (resultMessage !== undefined && (typeof resultMessage !== 'string' || resultCode === undefined)) {
    return wrong('resultMessage must be a string and needs a resultCode.');
  }
  if (httpStatus !== undefined && !isWhole(httpStatus, 300, 599)) {
    return wrong('httpStatus must be an integer from 300 to 599.');
  }
  if (fault !== undefined && !isOneOf<Fault>(fault, FAULTS)) {
    return wrong(`fault must be one of: ${FAULTS.join(', ')}.`);
  }
  if (fault !== undefined && (resultCode !== undefined || httpStatus !== undefined)) {
    return wrong('fault goes with neither resultCode nor httpStatus.');
  }
  if (fault === 'wrong-key' && (document === 'business-registration' || operation !== 'analyse')) {
    return wrong('wrong-key needs a call with an encrypted answer: analysis of an ID or credit card.');
  }

  let act: Act = { kind: 'real' };
  if (fault !== undefined) act = { kind: 'fault', fault };
  else if (resultCode !== undefined) {
    act = {
      kind: 'result',
      resultCode,
      resultMessage: typeof resultMessage === 'string' ? resultMessage : messageOf(resultCode),
      httpStatus: httpStatus ?? 200,
    };
  } else if (httpStatus !== undefined) act = { kind: 'page', httpStatus };
  else if (delayMs === 0) return wrong('Say what to do: resultCode, httpStatus, fault or delayMs.');
  return { ok: true, plan: { act, times, delayMs, document, operation } };
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

function isOneOf<T extends string>(value: unknown, list: readonly string[]): value is T {
  return typeof value === 'string' && list.includes(value);
}
