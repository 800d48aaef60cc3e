import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const SIGN_IN_COOKIE = '__Host-staff-sign-in';

// Lax: the browser comes back from another site, and has to bring it along.
const ATTRIBUTES: CookieSerializeOptions = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' };

export function setSignInCookie(reply: FastifyReply, secret: string): void {
  void reply.setCookie(SIGN_IN_COOKIE, secret, ATTRIBUTES);
}

export function clearSignInCookie(reply: FastifyReply): void {
  void reply.clearCookie(SIGN_IN_COOKIE, ATTRIBUTES);
}

export function signInSecretOf(request: FastifyRequest): string | undefined {
  return request.cookies[SIGN_IN_COOKIE];
}
