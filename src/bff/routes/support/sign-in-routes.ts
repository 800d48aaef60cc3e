import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SignInWays } from '#src/shared/contract/support/staff.ts';
import { LINK_SIGN_IN } from '#src/shared/contract/support/staff-schema.ts';
import { addressKey } from '../../access/address-key.ts';
import type { AppParts } from '../../app-parts.ts';
import { contextOf } from '../../http/problem-context.ts';
import { receiveJson } from '../../http/receive-json.ts';
import { sendProblem } from '../../http/send-problem.ts';
import { problemOfProtocol } from '../../problems/problem.ts';
import { recordStranger } from './record-stranger.ts';
import { selfOf } from './staff-self.ts';
import { startStaffSession } from './start-staff-session.ts';
import { supportRoute } from './support-route.ts';

/** How one can sign in, and signing in by a one-time link. */
export function signInRoutes(app: FastifyInstance, parts: AppParts): void {
  supportRoute(app, parts, 'GET /api/support/sign-in', (_request, reply) => {
    const ways: SignInWays = { oidc: parts.signIn.provider !== null };
    return reply.send(ways);
  });
  // Only a POST uses a link up: programs that look at links before people do send GET.
  supportRoute(app, parts, 'POST /api/support/sign-in', (request, reply) => signIn(parts, request, reply));
}

async function signIn(parts: AppParts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { links, throttle } = parts.signIn;
  const context = contextOf(request, parts.config);
  const body = await receiveJson(request, reply, parts.config);
  if (!body.ok) return sendProblem(request, reply, problemOfProtocol(body.fault, context));
  const parsed = LINK_SIGN_IN.safeParse(body.value);
  if (!parsed.success) return sendProblem(request, reply, problemOfProtocol('bad-request', context));
  const address = addressKey(request.ip);
  const waitMs = await throttle.count(address);
  if (waitMs !== null) {
    await recordStranger(parts, request, { action: 'sign-in-refused', detail: { why: 'throttled' } });
    const problem = problemOfProtocol('sign-in-throttled', context);
    const retry = { mode: 'manual', after_ms: waitMs } as const;
    return sendProblem(request, reply, { ...problem, next_step: 'waitAndRetry', retry });
  }
  const identity = await links.use(parsed.data.secret);
  if (!identity) {
    await recordStranger(parts, request, { action: 'sign-in-refused', detail: { why: 'link-not-valid' } });
    return sendProblem(request, reply, problemOfProtocol('link-not-valid', context));
  }
  await throttle.forgive(address);
  const session = await startStaffSession(parts, request, reply, identity);
  return reply.code(201).send(await selfOf(parts, session));
}
