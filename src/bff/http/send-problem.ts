import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '#src/shared/contract/captures.ts';

/** Sends a problem, with `Retry-After` where it tells to wait. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  request.facts.reason = problem.reason;
  if (problem.reference) request.facts.reference = problem.reference;
  return sendProblemBytes(reply, problem, Buffer.from(JSON.stringify(problem)));
}

/** A problem whose bytes are at hand: those of an answer that is given again. */
export function sendProblemBytes(reply: FastifyReply, problem: Problem, bytes: Buffer): FastifyReply {
  const afterMs = problem.retry.after_ms;
  if (afterMs !== undefined && RETRY_AFTER_STATUSES.includes(problem.status)) {
    void reply.header('retry-after', String(Math.max(1, Math.ceil(afterMs / 1_000))));
  }
  return reply.code(problem.status).type('application/problem+json').send(bytes);
}

const RETRY_AFTER_STATUSES: readonly number[] = [409, 429, 502, 503, 504];
