import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { STAFF_ROLES, type StaffRole } from '#src/shared/contract/support/staff.ts';
import type { Staff } from '../../access/staff.ts';
import { staffOf } from '../../access/staff-sessions.ts';
import { SUPPORT_ROUTES, type SupportAccess, type SupportRoute } from '../../access/support-routes.ts';
import type { AppParts } from '../../app-parts.ts';
import { contextOf } from '../../http/problem-context.ts';
import { closeAfterAnswer } from '../../http/refuse-upload.ts';
import { sendProblem } from '../../http/send-problem.ts';
import { staffSessionOf } from '../../http/staff-cookie.ts';
import { problemOfProtocol } from '../../problems/problem.ts';
import { recordStranger } from './record-stranger.ts';

type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** A request of that route: its parameters are strings, its query is whatever somebody wrote. */
export type SupportRequest<R extends SupportRoute> = FastifyRequest<{
  Params: { readonly [Name in NamesIn<R>]: string };
  Querystring: Readonly<Record<string, string | readonly string[] | undefined>>;
}>;

/** Null where the table lets somebody in who has not signed in yet. */
export type StaffOf<R extends SupportRoute> = (typeof SUPPORT_ROUTES)[R] extends 'nobody-yet' ? null : Staff;

export type SupportHandler<R extends SupportRoute> = (
  request: SupportRequest<R>,
  reply: FastifyReply,
  staff: StaffOf<R>,
) => Promise<FastifyReply> | FastifyReply;

/**
 * Registers one route of the table, and lets only those in whom the table names. Who is refused gets a 401 (no live
 * session) or a 403 (role too low), and a row in the audit first.
 */
export function supportRoute<R extends SupportRoute>(
  app: FastifyInstance,
  parts: AppParts,
  route: R,
  handler: SupportHandler<R>,
): void {
  const [method = '', url = ''] = route.split(' ');
  const least: SupportAccess = SUPPORT_ROUTES[route];
  // The router has matched the path, so the parameters are there: the type says what the pattern means.
  const handle = (request: FastifyRequest, reply: FastifyReply, staff: Staff | null) =>
    handler(request as SupportRequest<R>, reply, staff as StaffOf<R>);
  app.route({
    method,
    url,
    // One route of the table is one way in.
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      if (least === 'nobody-yet') return handle(request, reply, null);
      const staff = await admit(parts, request, reply, route, least);
      return staff ? handle(request, reply, staff) : reply;
    },
  });
}

/** Whether `role` may do what needs at least `least`. */
export function mayAct(role: StaffRole, least: StaffRole): boolean {
  return STAFF_ROLES.indexOf(role) >= STAFF_ROLES.indexOf(least);
}

async function admit(
  parts: AppParts,
  request: FastifyRequest,
  reply: FastifyReply,
  route: SupportRoute,
  least: StaffRole,
): Promise<Staff | null> {
  const session = await staffSessionOf(request, parts.staff);
  const staff = session ? staffOf(session, request.ip) : null;
  if (staff && mayAct(staff.role, least)) return staff;
  if (staff) await parts.audit.record(staff, { action: 'refused', detail: { route, least } });
  else await recordStranger(parts, request, { action: 'refused', detail: { route } });
  closeAfterAnswer(request, reply, parts.config.timings.lingerMs);
  const fault = staff ? 'role-too-low' : 'staff-session-missing';
  sendProblem(request, reply, problemOfProtocol(fault, contextOf(request, parts.config)));
  return null;
}
