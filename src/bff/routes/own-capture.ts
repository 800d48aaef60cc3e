import type { FastifyReply, FastifyRequest } from 'fastify';
import { readReference } from '#src/shared/reference.ts';
import { CONSENT_VERSION } from '#src/shared/contract/config.ts';
import type { Session } from '../access/sessions.ts';
import type { AppParts } from '../app-parts.ts';
import { contextOf } from '../http/problem-context.ts';
import { sendProblem } from '../http/send-problem.ts';
import { sessionOf } from '../http/session-cookie.ts';
import { problemOf, problemOfProtocol } from '../problems/problem.ts';

/** A capture that this session may see, follow, withdraw and make a link for. */
export interface OwnCapture {
  readonly session: Session;
  /** 8 signs. */
  readonly reference: string;
  /** Whose it is, and for whom it is sealed: another session than this one when a status link led here. */
  readonly ownerHash: string;
}

/**
 * The capture that the path names, for its own session or for the one that a status link started; null when a problem has
 * been sent. The captures that a phone makes are the computer's: by reference it finds none.
 */
export async function ownCapture(
  parts: AppParts,
  request: FastifyRequest<{ Params: { reference: string } }>,
  reply: FastifyReply,
): Promise<OwnCapture | null> {
  const context = contextOf(request, parts.config);
  const session = await sessionOf(request, parts.sessions);
  if (!session) {
    sendProblem(request, reply, problemOf('SESSION_EXPIRED', context));
    return null;
  }
  if (session.statusReference === null && session.consentVersion !== CONSENT_VERSION) {
    sendProblem(request, reply, problemOf('CONSENT_MISSING', context));
    return null;
  }
  const reference = session.handOverId === null ? readReference(request.params.reference) : null;
  const ownerHash = reference === null ? null : await ownerFor(parts, session, reference);
  if (reference !== null && ownerHash !== null) return { session, reference, ownerHash };
  sendProblem(request, reply, problemOfProtocol('not-found', context));
  return null;
}

async function ownerFor(parts: AppParts, session: Session, reference: string): Promise<string | null> {
  if (session.statusReference === null) return session.idHash;
  return session.statusReference === reference ? parts.statusLinks.ownerOf(reference) : null;
}
