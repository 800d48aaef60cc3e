import type { FastifyInstance } from 'fastify';
import { OVERVIEW_QUERY } from '#src/shared/contract/support/overview-schema.ts';
import type { AppParts } from '../../app-parts.ts';
import { sendView } from './staff-stream.ts';
import { queryOf } from './support-answers.ts';
import { supportRoute } from './support-route.ts';

/** What is failing now, once or live. */
export function overviewRoutes(app: FastifyInstance, parts: AppParts): void {
  supportRoute(app, parts, 'GET /api/support/overview', async (request, reply) => {
    const query = queryOf(parts, request, reply, OVERVIEW_QUERY);
    return query ? reply.send(await parts.overviews.read(query.period)) : reply;
  });

  supportRoute(app, parts, 'GET /api/support/overview/events', (request, reply, staff) => {
    const query = queryOf(parts, request, reply, OVERVIEW_QUERY);
    if (!query) return reply;
    return sendView(parts, request, reply, staff, {
      read: () => parts.overviews.read(query.period),
      next: (signal) => parts.changes.nextOfAny(signal),
    });
  });
}
