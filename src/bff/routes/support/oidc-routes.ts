import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SIGN_IN_FAULT_HASH, type SignInFault, SUPPORT_PATH } from '#src/shared/contract/support/staff.ts';
import { addressKey } from '../../access/address-key.ts';
import type { OidcRefusal } from '../../access/oidc-provider.ts';
import type { AppParts } from '../../app-parts.ts';
import { contextOf } from '../../http/problem-context.ts';
import { sendProblem } from '../../http/send-problem.ts';
import { clearSignInCookie, setSignInCookie, signInSecretOf } from '../../http/sign-in-cookie.ts';
import { problemOfProtocol } from '../../problems/problem.ts';
import { recordStranger } from './record-stranger.ts';
import { startStaffSession } from './start-staff-session.ts';
import { supportRoute } from './support-route.ts';

/** Signing in at an OpenID Connect provider: there and back. Not found as long as none is set. */
export function oidcRoutes(app: FastifyInstance, parts: AppParts): void {
  supportRoute(app, parts, 'GET /api/support/oidc/start', (request, reply) => start(parts, request, reply));
  supportRoute(app, parts, 'GET /api/support/oidc/callback', (request, reply) =>
    finish(parts, request, reply),
  );
}

async function start(parts: AppParts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { provider, signIns } = parts.signIn;
  if (!provider) return notFound(parts, request, reply);
  const waitMs = await parts.limits.signInsPerAddress.count(addressKey(request.ip));
  if (waitMs !== null) return refuse(parts, request, reply, 'sign-in-throttled', waitMs);
  const { secret, ...secrets } = await signIns.begin();
  const answer = await provider.signInUrl(secrets);
  if (!answer.ok) return refuseAndRecord(parts, request, reply, answer);
  setSignInCookie(reply, secret);
  return reply.redirect(answer.url.href, 303);
}

async function finish(parts: AppParts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { provider, signIns } = parts.signIn;
  if (!provider) return notFound(parts, request, reply);
  const callback = new URL(request.url, parts.config.publicUrl);
  const secrets = await signIns.take(signInSecretOf(request), callback.searchParams.get('state'));
  if (!secrets) {
    return refuseAndRecord(parts, request, reply, { fault: 'sign-in-over', why: 'not-begun-here' });
  }
  clearSignInCookie(reply);
  const answer = await provider.identityOf(callback, secrets);
  if (!answer.ok) return refuseAndRecord(parts, request, reply, answer);
  await startStaffSession(parts, request, reply, answer.identity);
  return reply.redirect(SUPPORT_PATH, 303);
}

async function refuseAndRecord(
  parts: AppParts,
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: OidcRefusal,
): Promise<FastifyReply> {
  const { fault, why } = refusal;
  if (fault === 'provider-failed') request.log.warn({ why }, 'sign-in provider failed');
  const name = 'name' in refusal ? refusal.name : undefined;
  await recordStranger(parts, request, { action: 'sign-in-refused', detail: { fault, why } }, name);
  return refuse(parts, request, reply, fault);
}

/** A browser that was sent here comes to the sign-in page, which has words for it; a program gets the problem. */
function refuse(
  parts: AppParts,
  request: FastifyRequest,
  reply: FastifyReply,
  fault: SignInFault,
  afterMs?: number,
): FastifyReply {
  if (request.headers['sec-fetch-mode'] === 'navigate') {
    return reply.redirect(`${SUPPORT_PATH}#${SIGN_IN_FAULT_HASH}${fault}`, 303);
  }
  const problem = problemOfProtocol(fault, contextOf(request, parts.config));
  if (afterMs === undefined) return sendProblem(request, reply, problem);
  return sendProblem(request, reply, { ...problem, retry: { mode: 'manual', after_ms: afterMs } });
}

function notFound(parts: AppParts, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendProblem(request, reply, problemOfProtocol('not-found', contextOf(request, parts.config)));
}
