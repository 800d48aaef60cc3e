import { type CaptureState, type PersonState, type Problem, SETTLED } from '#src/shared/contract/captures.ts';
import { DOCUMENT_TYPES } from '#src/shared/documents.ts';
import { parseCaptureRead } from './capture-answer.ts';
import type { Answer } from './connection.ts';
import { follow } from './event-stream.ts';
import { parseProblem } from './problem.ts';
import { requestJson } from './request-json.ts';
import { isFiniteNumber, isObject, isString } from './shape.ts';

const STATES: Readonly<Record<PersonState, true>> = {
  reading: true,
  waiting: true,
  staff: true,
  read: true,
  failed: true,
  closed: true,
  deleted: true,
  expired: true,
};

/** Where an event stream does not work: first so often, then less and less; a kept photo may take hours. */
const ASK_EVERY_MS = 5_000;
const ASK_AT_LEAST_EVERY_MS = 30_000;

/** Follows what becomes of a kept photo, until nothing more happens by itself; the returned function stops it. */
export function followCapture(
  reference: string,
  told: {
    readonly onState: (capture: CaptureState) => void;
    /** It can't be asked for (any more). */
    readonly onProblem: (problem: Problem) => void;
    readonly onConnection: (isThere: boolean) => void;
  },
): () => void {
  return follow({
    path: pathOf(reference),
    askEveryMs: ASK_EVERY_MS,
    askAtLeastEveryMs: ASK_AT_LEAST_EVERY_MS,
    parse: parseCaptureState,
    isLast: ({ state }) => SETTLED.includes(state),
    onValue: told.onState,
    onProblem: told.onProblem,
    onConnection: told.onConnection,
  });
}

/** `GET /api/captures/{reference}`: all of it, for whoever's session may see it. */
export function findCaptureState(reference: string): Promise<Answer<CaptureState>> {
  return requestJson({ path: pathOf(reference), parse: parseCaptureState });
}

function pathOf(reference: string): string {
  return `/api/captures/${encodeURIComponent(reference)}`;
}

/** Null when the body is no capture state, or one that this build has never heard of. */
export function parseCaptureState(body: unknown): CaptureState | null {
  if (!isObject(body) || !isString(body['state']) || !Object.hasOwn(STATES, body['state'])) return null;
  const document = DOCUMENT_TYPES.find((type) => type === body['document']);
  if (!isString(body['reference']) || document === undefined) return null;
  const answer = parseCaptureRead(body['answer']) ?? parseProblem(body['answer']);
  const kept = parseKept(body['kept']);
  return {
    reference: body['reference'],
    document,
    state: body['state'] as PersonState,
    ...(answer === null ? {} : { answer }),
    ...(kept === null ? {} : { kept }),
  };
}

function parseKept(value: unknown): NonNullable<CaptureState['kept']> | null {
  if (!isObject(value) || !isString(value['until'])) return null;
  const { until, nextCallAt, calls } = value;
  return {
    until,
    nextCallAt: isString(nextCallAt) ? nextCallAt : null,
    calls: isFiniteNumber(calls) ? calls : 0,
  };
}
