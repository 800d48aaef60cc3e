import type { FastifyInstance } from 'fastify';
import { PAUSE_PRESS } from '#src/shared/contract/support/overview-schema.ts';
import type { AppParts } from '../../app-parts.ts';
import { checkedBody } from '../../http/checked-body.ts';
import { contextOf } from '../../http/problem-context.ts';
import { sendProblem } from '../../http/send-problem.ts';
import { problemOfProtocol } from '../../problems/problem.ts';
import { supportRoute } from './support-route.ts';

/** The switch of the background work, and incidents that staff close. Each press has its row in the audit first. */
export function queueRoutes(app: FastifyInstance, parts: AppParts): void {
  const { work, audit, config } = parts;

  supportRoute(app, parts, 'POST /api/support/queue/pause', async (request, reply, staff) => {
    const press = await checkedBody(request, reply, config, PAUSE_PRESS);
    if (!press) return reply;
    await audit.record(staff, { action: 'queue-paused', reason: press.reason });
    const isPaused = await work.pauseQueue(staff.name, press.reason);
    if (isPaused) return reply.send(await work.queueView());
    return sendProblem(request, reply, problemOfProtocol('changed-meanwhile', contextOf(request, config)));
  });

  supportRoute(app, parts, 'POST /api/support/queue/resume', async (request, reply, staff) => {
    await audit.record(staff, { action: 'queue-resumed' });
    const isResumed = await work.resumeQueue();
    if (isResumed) return reply.send(await work.queueView());
    return sendProblem(request, reply, problemOfProtocol('changed-meanwhile', contextOf(request, config)));
  });

  supportRoute(app, parts, 'POST /api/support/incidents/:id/close', async (request, reply, staff) => {
    const { id } = request.params;
    const incident = (await work.openIncidents()).find((open) => open.id === id);
    if (incident) {
      await audit.record(staff, {
        action: 'incident-closed',
        detail: { incident: id, cause: incident.cause },
      });
      if (await work.closeIncident(id, staff.name)) return reply.code(204).send();
    }
    return sendProblem(request, reply, problemOfProtocol('changed-meanwhile', contextOf(request, config)));
  });
}
