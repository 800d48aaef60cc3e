import type { FastifyInstance } from 'fastify';
import { readReference } from '#src/shared/reference.ts';
import { SETTLED } from '#src/shared/contract/captures.ts';
import type { AppParts } from '../app-parts.ts';
import { contextOf } from '../http/problem-context.ts';
import type { StreamedEvent } from '../http/event-stream.ts';
import { sendProblem } from '../http/send-problem.ts';
import { problemOf, problemOfProtocol } from '../problems/problem.ts';
import { captureStateOf } from './capture-state.ts';
import { liveSession } from './live-session.ts';

/** `GET /api/captures/{reference}/events`: every state of one capture of this session, the present one first. */
export function captureEvents(app: FastifyInstance, parts: AppParts): void {
  app.get<{ Params: { reference: string } }>('/api/captures/:reference/events', async (request, reply) => {
    const session = await liveSession(parts, request, reply);
    if (!session) return reply;
    const context = contextOf(request, parts.config);
    const reference = session.handOverId === null ? readReference(request.params.reference) : null;
    const known = reference ? await parts.ledger.findByReference(session.idHash, reference) : null;
    if (!known || !reference) return sendProblem(request, reply, problemOfProtocol('not-found', context));
    const isSent = parts.eventStreams.send(request, reply, {
      owner: session.idHash,
      follow: (lastId, signal) => follow(parts, session.idHash, reference, lastId, signal),
    });
    // The page asks from time to time instead.
    const retryAfterMs = parts.config.timings.beatMs;
    return isSent
      ? reply
      : sendProblem(request, reply, problemOf('TOO_MANY_ATTEMPTS', { ...context, retryAfterMs }));
  });
}

async function* follow(
  parts: AppParts,
  sessionHash: string,
  reference: string,
  lastId: string | null,
  signal: AbortSignal,
): AsyncIterable<StreamedEvent> {
  let shown = lastId;
  while (!signal.aborted) {
    // Asked for before the look, so that no change falls between the two.
    const changed = parts.changes.next(reference, signal);
    const capture = await parts.ledger.findByReference(sessionHash, reference);
    if (!capture) return;
    const data = captureStateOf(capture);
    const present = `${data.state}-${data.kept?.calls ?? 0}-${data.kept?.nextCallAt ?? ''}`;
    if (present !== shown) yield { id: present, data };
    shown = present;
    if (SETTLED.includes(data.state)) return;
    // Somebody waits for it: as long as the page is open, its session does not end.
    await parts.sessions.keepAlive(sessionHash);
    await changed;
  }
}
