import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ASSIGNMENT, ENDING, NEW_NOTE } from '#src/shared/contract/support/case-detail-schema.ts';
import type { Staff } from '../../access/staff.ts';
import type { AppParts } from '../../app-parts.ts';
import { ENDED } from '../../captures/life.ts';
import { openCaseOpenings } from './case-openings.ts';
import { sendView } from './staff-stream.ts';
import { bodyOf, referenceOf, refuse } from './support-answers.ts';
import { supportRoute } from './support-route.ts';

/** One case: all that may be known of it, live, and what staff do with it. Each deed is recorded before it is done. */
export function caseRoutes(app: FastifyInstance, parts: AppParts): void {
  const { audit, cases, changes } = parts;
  const openings = openCaseOpenings(parts);

  supportRoute(app, parts, 'GET /api/support/cases/:reference', async (request, reply, staff) => {
    const reference = referenceOf(parts, request, reply);
    if (reference === null) return reply;
    const detail = await cases.detail(reference);
    if (!detail) return refuse(parts, request, reply, 'not-found');
    await openings.record(staff, reference);
    return reply.send(detail);
  });

  supportRoute(app, parts, 'GET /api/support/cases/:reference/events', async (request, reply, staff) => {
    const reference = referenceOf(parts, request, reply);
    if (reference === null) return reply;
    if (!(await cases.detail(reference))) return refuse(parts, request, reply, 'not-found');
    await openings.record(staff, reference);
    return sendView(parts, request, reply, staff, {
      read: () => cases.detail(reference),
      next: (signal) => changes.next(reference, signal),
    });
  });

  supportRoute(app, parts, 'POST /api/support/cases/:reference/note', async (request, reply, staff) => {
    const reference = referenceOf(parts, request, reply);
    const body = reference === null ? null : await bodyOf(parts, request, reply, NEW_NOTE);
    if (reference === null || !body) return reply;
    if (!(await cases.detail(reference))) return refuse(parts, request, reply, 'not-found');
    await audit.record(staff, { action: 'noted', reference });
    const isNoted = await cases.note(reference, staff.name, body.text);
    return isNoted
      ? sendDetail(request, reply, reference)
      : refuse(parts, request, reply, 'changed-meanwhile');
  });

  supportRoute(app, parts, 'POST /api/support/cases/:reference/assign', async (request, reply, staff) => {
    const reference = referenceOf(parts, request, reply);
    const body = reference === null ? null : await bodyOf(parts, request, reply, ASSIGNMENT);
    if (reference === null || !body) return reply;
    if (!(await cases.detail(reference))) return refuse(parts, request, reply, 'not-found');
    const detail = body.to === null ? {} : { to: body.to };
    await audit.record(staff, { action: 'assigned', reference, detail });
    await cases.assign(reference, body.to, staff.name);
    return sendDetail(request, reply, reference);
  });

  supportRoute(app, parts, 'POST /api/support/cases/:reference/close', (request, reply, staff) =>
    end(request, reply, staff, 'close'),
  );

  supportRoute(app, parts, 'DELETE /api/support/cases/:reference', (request, reply, staff) =>
    end(request, reply, staff, 'delete'),
  );

  async function end(
    request: FastifyRequest<{ Params: { readonly reference: string } }>,
    reply: FastifyReply,
    staff: Staff,
    how: 'close' | 'delete',
  ): Promise<FastifyReply> {
    const reference = referenceOf(parts, request, reply);
    const body = reference === null ? null : await bodyOf(parts, request, reply, ENDING);
    if (reference === null || !body) return reply;
    const detail = await cases.detail(reference);
    if (!detail) return refuse(parts, request, reply, 'not-found');
    // Of what has ended, notes may be left to delete.
    const isOver = how === 'close' ? ENDED.includes(detail.row.state) : detail.row.state === 'deleted';
    if (isOver) return refuse(parts, request, reply, 'changed-meanwhile');
    const action = how === 'close' ? 'closed' : 'deleted';
    await audit.record(staff, { action, reference, reason: body.reason });
    const isEnded = await cases.end(reference, how, staff.name);
    return isEnded
      ? sendDetail(request, reply, reference)
      : refuse(parts, request, reply, 'changed-meanwhile');
  }

  async function sendDetail(
    request: FastifyRequest,
    reply: FastifyReply,
    reference: string,
  ): Promise<FastifyReply> {
    const detail = await cases.detail(reference);
    return detail ? reply.send(detail) : refuse(parts, request, reply, 'not-found');
  }
}
