import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BY_ITSELF_HEADER } from '#src/shared/contract/support/staff.ts';
import { browserName } from '../access/browser-name.ts';
import type { LiveStaff, StaffSessions } from '../access/staff-sessions.ts';

/** Its own name and table: a capture session opens nothing here, and the other way round. */
export const STAFF_COOKIE = '__Host-staff';

// Without an age it ends with the browser; the server ends it earlier.
const ATTRIBUTES: CookieSerializeOptions = { path: '/', secure: true, httpOnly: true, sameSite: 'strict' };

export function setStaffCookie(reply: FastifyReply, secret: string): void {
  void reply.setCookie(STAFF_COOKIE, secret, ATTRIBUTES);
}

export function clearStaffCookie(reply: FastifyReply): void {
  void reply.clearCookie(STAFF_COOKIE, ATTRIBUTES);
}

/** The live staff session of a request. What the page asks by itself does not count as somebody being there. */
export function staffSessionOf(request: FastifyRequest, staff: StaffSessions): Promise<LiveStaff | null> {
  const isStream = request.headers.accept?.includes('text/event-stream') ?? false;
  return staff.resume(request.cookies[STAFF_COOKIE], {
    ...fromOf(request),
    isByItself: isStream || request.headers[BY_ITSELF_HEADER] !== undefined,
  });
}

/** Where a request comes from, trusted proxies seen through. */
export function fromOf(request: FastifyRequest): { address: string; browser: string } {
  return { address: request.ip, browser: browserName(request.headers['user-agent'] ?? '') };
}
