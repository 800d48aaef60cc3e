import { type CaptureRead, type PersonState, type Problem, SETTLED } from '#src/shared/contract/captures.ts';
import { parseCaptureRead } from './capture-answer.ts';
import { follow } from './event-stream.ts';
import { parseProblem } from './problem.ts';
import { isFiniteNumber, isObject, isString } from './shape.ts';

/** A capture as the BFF tells of it. */
export interface FollowedCapture {
  readonly state: PersonState;
  readonly read: CaptureRead | null;
  readonly problem: Problem | null;
  /** ISO 8601; null when it is not called again by itself. */
  readonly nextCallAt: string | null;
  /** Calls made by itself so far. */
  readonly calls: number;
}

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

/** Follows what becomes of a kept photo, until nothing more happens by itself; the returned function stops it. */
export function followCapture(
  reference: string,
  told: {
    readonly onState: (capture: FollowedCapture) => void;
    /** It can't be asked for (any more). */
    readonly onProblem: (problem: Problem) => void;
    readonly onConnection: (isThere: boolean) => void;
  },
): () => void {
  return follow({
    path: `/api/captures/${encodeURIComponent(reference)}`,
    parse: parseFollowed,
    isLast: ({ state }) => SETTLED.includes(state),
    onValue: told.onState,
    onProblem: told.onProblem,
    onConnection: told.onConnection,
  });
}

/** Null when the body is no capture state. */
export function parseFollowed(body: unknown): FollowedCapture | null {
  if (!isObject(body) || !isString(body['state']) || !Object.hasOwn(STATES, body['state'])) return null;
  const kept = isObject(body['kept']) ? body['kept'] : {};
  return {
    state: body['state'] as PersonState,
    read: parseCaptureRead(body['answer']),
    problem: parseProblem(body['answer']),
    nextCallAt: isString(kept['nextCallAt']) ? kept['nextCallAt'] : null,
    calls: isFiniteNumber(kept['calls']) ? kept['calls'] : 0,
  };
}
