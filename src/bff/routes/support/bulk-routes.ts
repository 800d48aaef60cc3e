import type { FastifyInstance } from 'fastify';
import { BULK_ITEMS_QUERY, NEW_BULK_RETRY } from '#src/shared/contract/support/bulk-schema.ts';
import type { BulkRetries } from '#src/shared/contract/support/bulk.ts';
import type { AppParts } from '../../app-parts.ts';
import { sendView } from './staff-stream.ts';
import { bodyOf, queryOf, refuse } from './support-answers.ts';
import { supportRoute } from './support-route.ts';

/** Bulk retries: planned, looked at, run, paused, cancelled. Each press has its row in the audit first. */
export function bulkRoutes(app: FastifyInstance, parts: AppParts): void {
  const { work, audit } = parts;

  supportRoute(app, parts, 'GET /api/support/bulk-retries', async (_request, reply) => {
    const answer: BulkRetries = { bulkRetries: await work.listBulk() };
    return reply.send(answer);
  });

  supportRoute(app, parts, 'POST /api/support/bulk-retries', async (request, reply, staff) => {
    const wish = await bodyOf(parts, request, reply, NEW_BULK_RETRY);
    if (!wish) return reply;
    await audit.record(staff, { action: 'bulk-planned', detail: { withIncidents: wish.withIncidents } });
    return reply.code(201).send(await work.bulk.plan(wish, staff.name));
  });

  supportRoute(app, parts, 'GET /api/support/bulk-retries/:id', async (request, reply) => {
    const found = await work.findBulk(request.params.id);
    return found ? reply.send(found) : refuse(parts, request, reply, 'not-found');
  });

  supportRoute(app, parts, 'GET /api/support/bulk-retries/:id/events', async (request, reply, staff) => {
    const { id } = request.params;
    if (!(await work.findBulk(id))) return refuse(parts, request, reply, 'not-found');
    return sendView(parts, request, reply, staff, {
      read: () => work.findBulk(id),
      next: (signal) => parts.changes.nextOfAny(signal),
    });
  });

  supportRoute(app, parts, 'GET /api/support/bulk-retries/:id/items', async (request, reply) => {
    const query = queryOf(parts, request, reply, BULK_ITEMS_QUERY);
    if (!query) return reply;
    const items = await work.bulkItems(request.params.id, query.offset);
    return items ? reply.send(items) : refuse(parts, request, reply, 'not-found');
  });

  supportRoute(app, parts, 'POST /api/support/bulk-retries/:id/run', async (request, reply, staff) => {
    const { id } = request.params;
    const found = await work.findBulk(id);
    if (!found) return refuse(parts, request, reply, 'not-found');
    await audit.record(staff, { action: 'bulk-run', detail: { bulk: id, calls: found.plan.calls } });
    const running = await work.bulk.run(id, staff.name);
    return running ? reply.send(running) : refuse(parts, request, reply, 'changed-meanwhile');
  });

  supportRoute(app, parts, 'POST /api/support/bulk-retries/:id/pause', async (request, reply, staff) => {
    const { id } = request.params;
    if (!(await work.findBulk(id))) return refuse(parts, request, reply, 'not-found');
    await audit.record(staff, { action: 'bulk-paused', detail: { bulk: id } });
    const paused = await work.bulk.pause(id);
    return paused ? reply.send(paused) : refuse(parts, request, reply, 'changed-meanwhile');
  });

  supportRoute(app, parts, 'POST /api/support/bulk-retries/:id/cancel', async (request, reply, staff) => {
    const { id } = request.params;
    if (!(await work.findBulk(id))) return refuse(parts, request, reply, 'not-found');
    await audit.record(staff, { action: 'bulk-cancelled', detail: { bulk: id } });
    const cancelled = await work.bulk.cancel(id);
    return cancelled ? reply.send(cancelled) : refuse(parts, request, reply, 'changed-meanwhile');
  });
}
