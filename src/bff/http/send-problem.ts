import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '#src/shared/contract/captures.ts';
import { readStoredAnswer, type StoredAnswer } from '../captures/stored-answer.ts';

/** Sends a problem, with `Retry-After` where it tells to wait. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  request.facts.reason = problem.reason;
  if (problem.reference) request.facts.reference = problem.reference;
  return sendProblemBytes(reply, problem, Buffer.from(JSON.stringify(problem)));
}

/** An answer as it was stored; a failed one is a problem and waits like one. */
export function sendStoredAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: StoredAnswer,
): FastifyReply {
  const told = readStoredAnswer(answer);
  if (!told.ok) {
    request.facts.reason = told.problem.reason;
    return sendProblemBytes(reply, told.problem, answer.body);
  }
  request.facts.reason = 'SUCCESS';
  return reply.code(200).type('application/json; charset=utf-8').send(answer.body);
}

function sendProblemBytes(reply: FastifyReply, problem: Problem, bytes: Buffer): FastifyReply {
  const afterMs = problem.retry.after_ms;
  if (afterMs !== undefined && RETRY_AFTER_STATUSES.includes(problem.status)) {
    void reply.header('retry-after', String(Math.max(1, Math.ceil(afterMs / 1_000))));
  }
  return reply.code(problem.status).type('application/problem+json').send(bytes);
}

const RETRY_AFTER_STATUSES: readonly number[] = [409, 429, 502, 503, 504];
