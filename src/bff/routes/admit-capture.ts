import type { FastifyRequest } from 'fastify';
import type { Problem } from '#src/shared/contract/captures.ts';
import { CONSENT_VERSION } from '#src/shared/contract/config.ts';
import type { CaptureFacts } from '#src/shared/contract/support/case-detail.ts';
import { DOCUMENT_TYPES, type DocumentType } from '#src/shared/documents.ts';
import { addressKey } from '../access/address-key.ts';
import type { AppParts } from '../app-parts.ts';
import { type Device, deviceOf } from '../http/device.ts';
import { readPhotoFacts } from '../http/photo-facts.ts';
import { contextOf } from '../http/problem-context.ts';
import { declaredLength } from '../http/receive-body.ts';
import { sessionOf } from '../http/session-cookie.ts';
import { problemOf, problemOfProtocol, type ProblemContext } from '../problems/problem.ts';
import { readIdempotencyKey } from './idempotency-key.ts';

/** What is known of a capture before its body is read. */
export interface Admitted {
  /** Whose capture it is: of a phone's photo, the computer's. */
  readonly sessionHash: string;
  readonly keepConsent: boolean;
  readonly locale: string;
  readonly recaptureId: string | null;
  /** Of the device that sends the photo, and what it measured. */
  readonly sender: Device & Pick<CaptureFacts, 'photo'>;
  /** Null when it is no phone's. */
  readonly handOverId: string | null;
  readonly idempotencyKey: string;
  readonly document: DocumentType;
  readonly context: ProblemContext;
}

export type Admission = { readonly ok: true; readonly admitted: Admitted } | { ok: false; problem: Problem };

/** Everything that can be refused by the request's head alone: the image is not read for nothing. */
export async function admitCapture(
  parts: AppParts,
  request: FastifyRequest<{ Params: { document: string } }>,
): Promise<Admission> {
  const context = contextOf(request, parts.config);
  const refuse = (problem: Problem): Admission => ({ ok: false, problem });
  const tooMany = (waitMs: number) =>
    refuse(problemOf('TOO_MANY_ATTEMPTS', { ...context, retryAfterMs: waitMs }));

  const document = DOCUMENT_TYPES.find((type) => type === request.params.document);
  if (!document) return refuse(problemOfProtocol('not-found', context));
  const withDocument = { ...context, document };
  request.facts.document = document;

  const addressWaitMs = await parts.limits.capturesPerAddress.count(addressKey(request.ip));
  if (addressWaitMs !== null) return tooMany(addressWaitMs);
  const session = await sessionOf(request, parts.sessions);
  if (!session) return refuse(problemOf('SESSION_EXPIRED', withDocument));
  if (session.consentVersion !== CONSENT_VERSION) return refuse(problemOf('CONSENT_MISSING', withDocument));

  const turn = await parts.handOvers.captureTurn(session, document);
  if (!turn.ok) {
    const reason = turn.why === 'not-confirmed' ? 'PHONE_NOT_CONFIRMED' : 'PHONE_LINK_ENDED';
    return refuse(problemOf(reason, withDocument));
  }
  const { ownerHash } = turn;

  const idempotencyKey = readIdempotencyKey(request.headers['idempotency-key']);
  if (idempotencyKey === null) {
    return refuse(problemOfProtocol('idempotency-key-missing', withDocument));
  }
  // Asking again for an answer that was lost is no new capture.
  const isAskedAgain = async () => (await parts.ledger.findByKey(ownerHash, idempotencyKey)) !== null;
  // A phone's photo answers what its computer was asked for.
  const owner = session.handOverId === null ? session : await parts.sessions.find(ownerHash);
  const recaptureId = owner?.recaptureId ?? null;
  if (
    recaptureId !== null &&
    !(await parts.recaptureLinks.takes(recaptureId, document)) &&
    !(await isAskedAgain())
  ) {
    return refuse(problemOf('RECAPTURE_LINK_ENDED', withDocument));
  }
  if ((declaredLength(request.raw) ?? 0) > parts.config.maxImageBytes) {
    return refuse(problemOf('FILE_TOO_LARGE', withDocument));
  }
  const sessionWaitMs = await parts.limits.capturesPerSession.look(ownerHash);
  if (sessionWaitMs !== null && !(await isAskedAgain())) return tooMany(sessionWaitMs);
  return {
    ok: true,
    admitted: {
      sessionHash: ownerHash,
      keepConsent: session.keepConsent,
      locale: session.locale,
      recaptureId,
      sender: {
        ...deviceOf(request.headers['user-agent']),
        photo: readPhotoFacts(request.headers['photo-facts']),
      },
      handOverId: session.handOverId,
      idempotencyKey,
      document,
      context: withDocument,
    },
  };
}
