import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { StaffSessionRow } from '#src/shared/contract/support/staff.ts';
import type { Staff } from '../../access/staff.ts';
import type { LiveStaff } from '../../access/staff-sessions.ts';
import type { AppParts } from '../../app-parts.ts';
import { contextOf } from '../../http/problem-context.ts';
import { sendProblem } from '../../http/send-problem.ts';
import { clearStaffCookie, staffSessionOf } from '../../http/staff-cookie.ts';
import { problemOfProtocol } from '../../problems/problem.ts';
import { selfOf } from './staff-self.ts';
import { supportRoute } from './support-route.ts';

/** One's own session, and those of everybody for admins. */
export function staffSessionRoutes(app: FastifyInstance, parts: AppParts): void {
  supportRoute(app, parts, 'GET /api/support/session', async (request, reply) => {
    const session = await staffSessionOf(request, parts.staff);
    // Ended between the two looks.
    if (!session) return refuse(parts, request, reply, 'staff-session-missing');
    return reply.send(await selfOf(parts, session));
  });

  supportRoute(app, parts, 'DELETE /api/support/session', async (_request, reply, staff) => {
    await parts.audit.record(staff, { action: 'signed-out' });
    await parts.staff.end(staff.sessionId);
    clearStaffCookie(reply);
    return reply.code(204).send();
  });

  supportRoute(app, parts, 'GET /api/support/sessions', async (_request, reply, staff) => {
    const all = await parts.staff.list();
    const shown = staff.role === 'admin' ? all : all.filter((session) => isTheirs(all, session, staff));
    return reply.send(shown.map((session) => rowOf(session, staff)));
  });

  supportRoute(app, parts, 'DELETE /api/support/sessions/:id', async (request, reply, staff) => {
    const all = await parts.staff.list();
    const session = all.find(({ id }) => id === request.params.id);
    if (!session) return refuse(parts, request, reply, 'not-found');
    const about = { ended: session.id, of: session.name };
    if (staff.role !== 'admin' && !isTheirs(all, session, staff)) {
      const route = 'DELETE /api/support/sessions/:id';
      await parts.audit.record(staff, { action: 'refused', detail: { route, least: 'admin', ...about } });
      return refuse(parts, request, reply, 'role-too-low');
    }
    await parts.audit.record(staff, { action: 'session-ended', detail: about });
    await parts.staff.end(session.id);
    if (session.id === staff.sessionId) clearStaffCookie(reply);
    return reply.code(204).send();
  });
}

/** Whether it is the same person's: names can be alike, what the provider or the link says cannot. */
function isTheirs(all: readonly LiveStaff[], session: LiveStaff, staff: Staff): boolean {
  const own = all.find(({ id }) => id === staff.sessionId);
  return own?.source === session.source && own.subject === session.subject;
}

function rowOf(session: LiveStaff, staff: Staff): StaffSessionRow {
  return {
    id: session.id,
    name: session.name,
    role: session.role,
    source: session.source,
    createdAt: new Date(session.created_at).toISOString(),
    seenAt: new Date(session.seen_at).toISOString(),
    endsAt: new Date(Math.min(session.idle_until, session.ends_at)).toISOString(),
    address: session.address,
    browser: session.browser,
    isThis: session.id === staff.sessionId,
  };
}

function refuse(
  parts: AppParts,
  request: FastifyRequest,
  reply: FastifyReply,
  fault: 'staff-session-missing' | 'role-too-low' | 'not-found',
): FastifyReply {
  return sendProblem(request, reply, problemOfProtocol(fault, contextOf(request, parts.config)));
}
