import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Staff } from '../../access/staff.ts';
import type { AppParts } from '../../app-parts.ts';
import type { StreamedEvent } from '../../http/event-stream.ts';
import { contextOf } from '../../http/problem-context.ts';
import { sendProblem } from '../../http/send-problem.ts';
import { problemOf } from '../../problems/problem.ts';

/** A view that staff follow: read again whenever something may have changed, sent when it has. */
export interface FollowedView {
  /** Null when it is no longer there: the stream ends. */
  read(): Promise<unknown>;
  /** Resolves with the next change, with the signal, or after a while. */
  next(signal: AbortSignal): Promise<void>;
}

/** Nobody reads faster. Milliseconds. */
const LEAST_GAP_MS = 1_000;

/** Streams a view for as long as its staff session lives. */
export function sendView(
  parts: AppParts,
  request: FastifyRequest,
  reply: FastifyReply,
  staff: Staff,
  view: FollowedView,
): FastifyReply {
  const isSent = parts.eventStreams.send(request, reply, {
    owner: `staff:${staff.sessionId}`,
    follow: (lastId, signal) => follow(parts, staff, view, lastId, signal),
  });
  if (isSent) return reply;
  const context = { ...contextOf(request, parts.config), retryAfterMs: parts.config.timings.beatMs };
  return sendProblem(request, reply, problemOf('TOO_MANY_ATTEMPTS', context));
}

async function* follow(
  { staff: sessions }: AppParts,
  staff: Staff,
  view: FollowedView,
  lastId: string | null,
  signal: AbortSignal,
): AsyncIterable<StreamedEvent> {
  let sent = lastId;
  while (!signal.aborted) {
    // Before reading: a change that comes meanwhile is not missed.
    const changed = view.next(signal);
    if (!(await sessions.isLive(staff.sessionId))) return;
    const data = await view.read();
    if (data === null) return;
    const id = createHash('sha256').update(JSON.stringify(data)).digest('base64url').slice(0, 16);
    if (id !== sent) {
      sent = id;
      yield { id, data };
      await setTimeout(LEAST_GAP_MS, undefined, { signal }).catch(() => undefined);
    }
    await changed;
  }
}
