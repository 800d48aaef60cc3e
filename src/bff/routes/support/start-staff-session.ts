import type { FastifyReply, FastifyRequest } from 'fastify';
import { type LiveStaff, type StaffIdentity, staffOf } from '../../access/staff-sessions.ts';
import type { AppParts } from '../../app-parts.ts';
import { fromOf, setStaffCookie, staffSessionOf } from '../../http/staff-cookie.ts';

/** Starts a session with a new id, ends the one that this browser had, and records it before the cookie goes out. */
export async function startStaffSession(
  parts: AppParts,
  request: FastifyRequest,
  reply: FastifyReply,
  identity: StaffIdentity,
): Promise<LiveStaff> {
  const earlier = await staffSessionOf(request, parts.staff);
  const { secret, session } = await parts.staff.start(identity, fromOf(request));
  await parts.audit.record(staffOf(session, request.ip), {
    action: 'signed-in',
    detail: { by: identity.source, subject: identity.subject, browser: session.browser },
  });
  if (earlier) await parts.staff.end(earlier.id);
  setStaffCookie(reply, secret);
  return session;
}
