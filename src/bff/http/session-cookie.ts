import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Session, Sessions } from '../access/sessions.ts';

/** `__Host-`: set by this very host, for all of it, over a secure connection only. */
export const SESSION_COOKIE = '__Host-capture';

// Without an age it ends with the browser; the server ends it after idle time anyway.
const ATTRIBUTES: CookieSerializeOptions = { path: '/', secure: true, httpOnly: true, sameSite: 'strict' };

export function setSessionCookie(reply: FastifyReply, secret: string): void {
  void reply.setCookie(SESSION_COOKIE, secret, ATTRIBUTES);
}

export function sessionOf(request: FastifyRequest, sessions: Sessions): Promise<Session | null> {
  return sessions.resume(request.cookies[SESSION_COOKIE]);
}
