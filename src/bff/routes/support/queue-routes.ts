import type { FastifyInstance } from 'fastify';
import { PAUSE_PRESS } from '#src/shared/contract/support/overview-schema.ts';
import type { AppParts } from '../../app-parts.ts';
import { bodyOf, refuse } from './support-answers.ts';
import { supportRoute } from './support-route.ts';

/** The switch of the background work, and incidents that staff close. Each press has its row in the audit first. */
export function queueRoutes(app: FastifyInstance, parts: AppParts): void {
  const { work, audit } = parts;

  supportRoute(app, parts, 'POST /api/support/queue/pause', async (request, reply, staff) => {
    const press = await bodyOf(parts, request, reply, PAUSE_PRESS);
    if (!press) return reply;
    await audit.record(staff, { action: 'queue-paused', reason: press.reason });
    const isPaused = await work.pauseQueue(staff.name, press.reason);
    if (!isPaused) return refuse(parts, request, reply, 'changed-meanwhile');
    return reply.send(await work.queueView());
  });

  supportRoute(app, parts, 'POST /api/support/queue/resume', async (request, reply, staff) => {
    await audit.record(staff, { action: 'queue-resumed' });
    const isResumed = await work.resumeQueue();
    if (!isResumed) return refuse(parts, request, reply, 'changed-meanwhile');
    return reply.send(await work.queueView());
  });

  supportRoute(app, parts, 'POST /api/support/incidents/:id/close', async (request, reply, staff) => {
    const { id } = request.params;
    const incident = (await work.openIncidents()).find((open) => open.id === id);
    if (!incident) return refuse(parts, request, reply, 'changed-meanwhile');
    const detail = { incident: id, cause: incident.cause };
    await audit.record(staff, { action: 'incident-closed', detail });
    const isClosed = await work.closeIncident(id, staff.name);
    return isClosed ? reply.code(204).send() : refuse(parts, request, reply, 'changed-meanwhile');
  });
}
