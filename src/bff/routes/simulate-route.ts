import type { FastifyInstance, FastifyRequest } from 'fastify';
import { request as send } from 'undici';
import { SIMULATION } from '#src/shared/contract/config-schema.ts';
import type { AppParts } from '../app-parts.ts';
import { contextOf } from '../http/problem-context.ts';
import { receiveJson } from '../http/receive-json.ts';
import { sendProblem } from '../http/send-problem.ts';
import { problemOf, problemOfProtocol } from '../problems/problem.ts';

const FORWARD_MS = 3_000;
const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/**
 * `POST /api/simulate` makes our own local-ocr fail, as told; `DELETE` makes it forget what is still waiting.
 * Registered only when it is the upstream, and only for a caller on this machine.
 */
export function simulateRoute(app: FastifyInstance, parts: AppParts): void {
  app.post('/api/simulate', async (request, reply) => {
    const context = contextOf(request, parts.config);
    const body = await receiveJson(request, reply, parts.config);
    if (!isLocal(request)) return sendProblem(request, reply, problemOfProtocol('not-found', context));
    if (!body.ok) return sendProblem(request, reply, problemOfProtocol(body.fault, context));
    const plan = SIMULATION.safeParse(body.value);
    if (!plan.success) return sendProblem(request, reply, problemOfProtocol('bad-request', context));
    const origin = parts.upstream.origin();
    if (!origin) return sendProblem(request, reply, problemOf('UPSTREAM_UNREACHABLE', context));
    const answer = await send(new URL('/simulate', origin), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(plan.data),
      signal: AbortSignal.timeout(FORWARD_MS),
    });
    await answer.body.dump();
    if (answer.statusCode === 204) return reply.code(204).send();
    // local-ocr knows more about codes and faults than the schema, and said no.
    return sendProblem(request, reply, problemOfProtocol('bad-request', context));
  });

  app.delete('/api/simulate', async (request, reply) => {
    const context = contextOf(request, parts.config);
    if (!isLocal(request)) return sendProblem(request, reply, problemOfProtocol('not-found', context));
    const origin = parts.upstream.origin();
    if (!origin) return sendProblem(request, reply, problemOf('UPSTREAM_UNREACHABLE', context));
    const answer = await send(new URL('/simulate', origin), {
      method: 'DELETE',
      signal: AbortSignal.timeout(FORWARD_MS),
    });
    await answer.body.dump();
    return reply.code(204).send();
  });
}

/** Both: the peer, and whom a trusted proxy speaks for. */
function isLocal(request: FastifyRequest): boolean {
  return LOOPBACK.test(request.ip) && LOOPBACK.test(request.socket.remoteAddress ?? '');
}
