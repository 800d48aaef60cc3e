import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { formatReference } from '#src/shared/reference.ts';
import type { AppParts } from '../app-parts.ts';
import type { FoundCapture } from '../captures/ledger.ts';
import { contextOf } from '../http/problem-context.ts';
import { sendProblem } from '../http/send-problem.ts';
import { problemOfProtocol } from '../problems/problem.ts';
import { captureEvents } from './capture-events.ts';
import { captureStateOf } from './capture-state.ts';
import { readIdempotencyKey } from './idempotency-key.ts';
import { liveSession } from './live-session.ts';
import { ownCapture } from './own-capture.ts';
import { submitCapture } from './submit-capture.ts';

/** The captures of one session; another session's are not found. */
export function captureRoutes(app: FastifyInstance, parts: AppParts): void {
  app.post<{ Params: { document: string } }>('/api/captures/:document', (request, reply) =>
    submitCapture(parts, request, reply),
  );

  captureEvents(app, parts);

  app.get<{ Params: { reference: string } }>('/api/captures/:reference', async (request, reply) => {
    const own = await ownCapture(parts, request, reply);
    if (!own) return reply;
    const capture = await parts.ledger.findByReference(own.ownerHash, own.reference);
    return sendState(parts, request, reply, capture);
  });

  app.get<{ Querystring: Record<string, unknown> }>('/api/captures', async (request, reply) => {
    const session = await liveSession(parts, request, reply);
    if (!session) return reply;
    const key = readIdempotencyKey(request.query['key']);
    if (key === null) {
      const problem = problemOfProtocol('bad-request', contextOf(request, parts.config));
      return sendProblem(request, reply, problem);
    }
    // A phone asks what became of the photo that it sent; the capture is the computer's.
    const turn = await parts.handOvers.captureTurn(session, null);
    const capture = turn.ok ? await parts.ledger.findByKey(turn.ownerHash, key) : null;
    return sendState(parts, request, reply, capture);
  });

  app.delete<{ Params: { reference: string } }>('/api/captures/:reference', async (request, reply) => {
    const own = await ownCapture(parts, request, reply);
    if (!own) return reply;
    if (await parts.captures.withdraw(own.ownerHash, own.reference)) return reply.code(204).send();
    return sendProblem(request, reply, problemOfProtocol('not-found', contextOf(request, parts.config)));
  });
}

function sendState(
  parts: AppParts,
  request: FastifyRequest,
  reply: FastifyReply,
  capture: FoundCapture | null,
): FastifyReply {
  if (!capture) {
    return sendProblem(request, reply, problemOfProtocol('not-found', contextOf(request, parts.config)));
  }
  request.facts.reference = formatReference(capture.reference);
  return reply.send(captureStateOf(capture));
}
