import type { FastifyReply, FastifyRequest } from 'fastify';
import { readStoredAnswer, type StoredAnswer } from '../captures/stored-answer.ts';
import { sendProblemBytes } from '../http/send-problem.ts';

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
