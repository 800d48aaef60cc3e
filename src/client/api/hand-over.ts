import {
  type HandOver,
  type HandOverStarted,
  HAND_OVER_STATES,
  isOver,
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

/** `POST .../agree`: the phone's person says that the computer which shows this number is theirs. */
export function agreeToHandOver(id: string): Promise<Answer<HandOver>> {
  return requestJson({ path: `${pathOf(id)}/agree`, body: {}, parse: parseHandOver });
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
  return follow({ path: pathOf(id), parse: parseHandOver, isLast: isOver, ...told });
}

/** Null when it is none, in a state that this build has never heard of, or without what its state goes with. */
export function parseHandOver(body: unknown): HandOver | null {
  if (!isObject(body) || !isString(body['id']) || !isFiniteNumber(body['leftMs'])) return null;
  const document = DOCUMENT_TYPES.find((type) => type === body['document']);
  const state = HAND_OVER_STATES.find((one) => one === body['state']);
  if (document === undefined || state === undefined) return null;
  const common = { id: body['id'], document, leftMs: body['leftMs'] };
  const { number, reference } = body;
  switch (state) {
    case 'waiting':
    case 'done':
    case 'cancelled':
    case 'expired':
      return { ...common, state };
    case 'failed': {
      const problem = parseProblem(body['problem']);
      return isFiniteNumber(number) && problem !== null ? { ...common, state, number, problem } : null;
    }
    case 'read':
      return isFiniteNumber(number) && isString(reference) ? { ...common, state, number, reference } : null;
    default:
      return isFiniteNumber(number) ? { ...common, state, number } : null;
  }
}

function parseStarted(body: unknown): HandOverStarted | null {
  const handOver = parseHandOver(body);
  return handOver?.state === 'waiting' && isObject(body) && isString(body['link'])
    ? { ...handOver, link: body['link'] }
    : null;
}
