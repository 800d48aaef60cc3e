import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONSENT_VERSION } from '#src/shared/contract/config.ts';
import type { Session } from '../access/sessions.ts';
import type { AppParts } from '../app-parts.ts';
import { contextOf } from '../http/problem-context.ts';
import { sendProblem } from '../http/send-problem.ts';
import { sessionOf } from '../http/session-cookie.ts';
import { problemOf } from '../problems/problem.ts';

/** The live session whose consent covers today's wording; null when a problem has been sent. */
export async function liveSession(
  parts: AppParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Session | null> {
  const session = await sessionOf(request, parts.sessions);
  if (session?.consentVersion === CONSENT_VERSION) return session;
  const reason = session ? 'CONSENT_MISSING' : 'SESSION_EXPIRED';
  sendProblem(request, reply, problemOf(reason, contextOf(request, parts.config)));
  return null;
}
