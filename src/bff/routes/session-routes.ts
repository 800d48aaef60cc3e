import type { FastifyInstance } from 'fastify';
import { CONSENT_VERSION, type SessionStarted } from '#src/shared/contract/config.ts';
import { NEW_SESSION } from '#src/shared/contract/config-schema.ts';
import { addressKey } from '../access/address-key.ts';
import type { AppParts } from '../app-parts.ts';
import { receiveJson } from '../http/receive-json.ts';
import { contextOf } from '../http/problem-context.ts';
import { sendProblem } from '../http/send-problem.ts';
import { setSessionCookie } from '../http/session-cookie.ts';
import { problemOf, problemOfProtocol } from '../problems/problem.ts';

/** `POST /api/sessions`: records the consent and starts a capture session. */
export function sessionRoutes(app: FastifyInstance, parts: AppParts): void {
  app.post('/api/sessions', async (request, reply) => {
    const context = contextOf(request, parts.config);
    const waitMs = await parts.limits.sessionsPerAddress.count(addressKey(request.ip));
    const body = await receiveJson(request, reply, parts.config);
    if (waitMs !== null) {
      return sendProblem(
        request,
        reply,
        problemOf('TOO_MANY_ATTEMPTS', { ...context, retryAfterMs: waitMs }),
      );
    }
    if (!body.ok) return sendProblem(request, reply, problemOfProtocol(body.fault, context));
    const parsed = NEW_SESSION.safeParse(body.value);
    if (!parsed.success) return sendProblem(request, reply, problemOfProtocol('bad-request', context));
    // Agreeing to an older wording is not agreeing to this one.
    if (parsed.data.consentVersion !== CONSENT_VERSION) {
      return sendProblem(request, reply, problemOf('CONSENT_MISSING', context));
    }
    const { recapture, ...consent } = parsed.data;
    const link = recapture === undefined ? null : await parts.recaptureLinks.find(recapture);
    if (recapture !== undefined && !link) {
      return sendProblem(request, reply, problemOf('RECAPTURE_LINK_ENDED', context));
    }
    const { secret, session } = await parts.sessions.start(consent, link?.id);
    setSessionCookie(reply, secret);
    const answer: SessionStarted = { expiresAt: new Date(session.expiresAt).toISOString() };
    return reply.code(201).send(answer);
  });
}
