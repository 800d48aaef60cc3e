import type { FastifyInstance } from 'fastify';
import { SETTLED } from '#src/shared/contract/captures.ts';
import type { AppParts } from '../app-parts.ts';
import { contextOf } from '../http/problem-context.ts';
import type { StreamedEvent } from '../http/event-stream.ts';
import { sendProblem } from '../http/send-problem.ts';
import { problemOf, problemOfProtocol } from '../problems/problem.ts';
import { captureStateOf } from './capture-state.ts';
import { type OwnCapture, ownCapture } from './own-capture.ts';

/** An open page moves its session's end on this often in its idle time: each time is a durable write. */
const ALIVE_PART = 10;

/** `GET /api/captures/{reference}/events`: every state of one capture of this session, the present one first. */
export function captureEvents(app: FastifyInstance, parts: AppParts): void {
  app.get<{ Params: { reference: string } }>('/api/captures/:reference/events', async (request, reply) => {
    const own = await ownCapture(parts, request, reply);
    if (!own) return reply;
    const context = contextOf(request, parts.config);
    const known = await parts.ledger.findByReference(own.ownerHash, own.reference);
    if (!known) return sendProblem(request, reply, problemOfProtocol('not-found', context));
    const isSent = parts.eventStreams.send(request, reply, {
      owner: own.session.idHash,
      follow: (lastId, signal) => follow(parts, own, lastId, signal),
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
  { session, reference, ownerHash }: OwnCapture,
  lastId: string | null,
  signal: AbortSignal,
): AsyncIterable<StreamedEvent> {
  const { sessionIdleMs } = parts.config.timings;
  let shown = lastId;
  let aliveAt = performance.now();
  while (!signal.aborted) {
    // Asked for before the look, so that no change falls between the two.
    const changed = parts.changes.next(reference, signal);
    const capture = await parts.ledger.findByReference(ownerHash, reference);
    if (!capture) return;
    const data = captureStateOf(capture);
    const present = `${data.state}-${data.kept?.calls ?? 0}-${data.kept?.nextCallAt ?? ''}`;
    if (present !== shown) yield { id: present, data };
    shown = present;
    if (SETTLED.includes(data.state)) return;
    // Somebody waits for it: as long as the page is open, its session does not end.
    if (performance.now() - aliveAt > sessionIdleMs / ALIVE_PART) {
      aliveAt = performance.now();
      await parts.sessions.keepAlive(session.idHash);
    }
    await changed;
  }
}
