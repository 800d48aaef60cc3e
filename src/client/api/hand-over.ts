import {
  type HandOver,
  type HandOverStarted,
  HAND_OVER_STATES,
  OVER,
} from '#src/shared/contract/hand-over.ts';
import type { NewHandOver } from '#src/shared/contract/hand-over.ts';
import { DOCUMENT_TYPES } from '#src/shared/documents.ts';
import type { Answer } from './connection.ts';
import { type Following, follow } from './event-stream.ts';
import { parseProblem } from './problem.ts';
import { requestJson } from './request-json.ts';
import { isFiniteNumber, isObject, isString } from './shape.ts';

const PATH = '/api/hand-overs';

const pathOf = (id: string) => `${PATH}/${encodeURIComponent(id)}`;

/** `POST /api/hand-overs`: a link for a phone. */
export function startHandOver(wish: NewHandOver): Promise<Answer<HandOverStarted>> {
  return requestJson({ path: PATH, body: wish, parse: parseStarted });
}

/** `POST /api/hand-overs/claim`: uses the link up; from now on this browser sends for the computer. */
export function claimHandOver(secret: string): Promise<Answer<HandOver>> {
  return requestJson({ path: `${PATH}/claim`, body: { secret }, parse: parseHandOver });
}

/** `GET /api/hand-overs/{id}`: how it is now. */
export function findHandOver(id: string): Promise<Answer<HandOver>> {
  return requestJson({ path: pathOf(id), parse: parseHandOver });
}

/** `POST .../confirm`: the computer's person says that both show the same number. */
export function confirmHandOver(id: string): Promise<Answer<HandOver>> {
  return requestJson({ path: `${pathOf(id)}/confirm`, body: {}, parse: parseHandOver });
}

/** `POST .../photographing`: only words on the computer depend on it, so nobody waits for it. */
export function tellPhotographing(id: string): void {
  void requestJson({ path: `${pathOf(id)}/photographing`, body: {}, parse: parseHandOver });
}

/** `DELETE`: link and phone can do nothing more. Nobody waits for it, and the page may be closing. */
export function endHandOver(id: string): void {
  fetch(pathOf(id), { method: 'DELETE', keepalive: true }).catch(() => {
    // Then it ends with its time.
  });
}

/** Told of every state; the returned function stops it. */
export function followHandOver(
  id: string,
  told: Pick<Following<HandOver>, 'onValue' | 'onProblem' | 'onConnection'>,
): () => void {
  const isLast = ({ state }: HandOver) => OVER.includes(state);
  return follow({ path: pathOf(id), parse: parseHandOver, isLast, ...told });
}

/** Null when it is none, or in a state that this build has never heard of. */
export function parseHandOver(body: unknown): HandOver | null {
  if (!isObject(body) || !isString(body['id']) || !isFiniteNumber(body['leftMs'])) return null;
  const document = DOCUMENT_TYPES.find((type) => type === body['document']);
  const state = HAND_OVER_STATES.find((one) => one === body['state']);
  if (document === undefined || state === undefined) return null;
  const { number, reference } = body;
  const problem = parseProblem(body['problem']);
  return {
    id: body['id'],
    document,
    state,
    leftMs: body['leftMs'],
    ...(isFiniteNumber(number) ? { number } : {}),
    ...(isString(reference) ? { reference } : {}),
    ...(problem === null ? {} : { problem }),
  };
}

function parseStarted(body: unknown): HandOverStarted | null {
  const handOver = parseHandOver(body);
  return handOver !== null && isObject(body) && isString(body['link'])
    ? { ...handOver, link: body['link'] }
    : null;
}
