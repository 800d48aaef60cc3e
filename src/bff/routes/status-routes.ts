import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_PATH, type StatusLinkMade } from '#src/shared/contract/captures.ts';
import { STATUS_CLAIM } from '#src/shared/contract/links-schema.ts';
import { formatReference, readReference } from '#src/shared/reference.ts';
import { addressKey } from '../access/address-key.ts';
import type { RateLimit } from '../access/rate-limits.ts';
import type { AppParts } from '../app-parts.ts';
import { contextOf } from '../http/problem-context.ts';
import { receiveJson } from '../http/receive-json.ts';
import { sendProblem } from '../http/send-problem.ts';
import { sessionOf, setSessionCookie } from '../http/session-cookie.ts';
import { problemOf, problemOfProtocol } from '../problems/problem.ts';
import { captureStateOf } from './capture-state.ts';
import { ownCapture } from './own-capture.ts';
import { personLink } from './person-link.ts';

type OfCapture = FastifyRequest<{ Params: { reference: string } }>;

/** How a person who has left comes back to one capture: with its link to all of it, with its number to a word. */
export function statusRoutes(app: FastifyInstance, parts: AppParts): void {
  app.post('/api/captures/:reference/status-link', (request: OfCapture, reply) =>
    make(parts, request, reply),
  );
  app.post('/api/status', (request, reply) => claim(parts, request, reply));
  app.get('/api/status/:reference', async (request: OfCapture, reply) => {
    if (await isTooMany(parts, parts.limits.statusPerAddress, request, reply)) return reply;
    const reference = readReference(request.params.reference);
    if (reference !== null) return reply.send(await parts.statusLinks.publicStatus(reference));
    return sendProblem(request, reply, problemOfProtocol('not-found', contextOf(request, parts.config)));
  });
}

async function make(parts: AppParts, request: OfCapture, reply: FastifyReply): Promise<FastifyReply> {
  const own = await ownCapture(parts, request, reply);
  if (!own) return reply;
  const { reference, ownerHash } = own;
  const context = contextOf(request, parts.config);
  const waitMs = await parts.limits.statusLinksPerSession.count(own.session.idHash);
  if (waitMs !== null) {
    return sendProblem(request, reply, problemOf('TOO_MANY_ATTEMPTS', { ...context, retryAfterMs: waitMs }));
  }
  const link = await parts.statusLinks.make(ownerHash, reference);
  if (link === null) return sendProblem(request, reply, problemOfProtocol('not-found', context));
  request.facts.reference = formatReference(reference);
  if (link === 'ended') {
    return sendProblem(request, reply, problemOf('SAVED_PHOTO_EXPIRED', { ...context, reference }));
  }
  const secret = `${formatReference(reference)}.${link.secret}`;
  const answer: StatusLinkMade = {
    url: personLink(parts.config.publicUrl, STATUS_PATH, link.locale, secret),
    expiresAt: new Date(link.expiresAt).toISOString(),
  };
  return reply.code(201).send(answer);
}

async function claim(parts: AppParts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { config, sessions, statusLinks } = parts;
  const context = contextOf(request, config);
  const body = await receiveJson(request, reply, config);
  if (await isTooMany(parts, parts.limits.linksPerAddress, request, reply)) return reply;
  if (!body.ok) return sendProblem(request, reply, problemOfProtocol(body.fault, context));
  const parsed = STATUS_CLAIM.safeParse(body.value);
  if (!parsed.success) return sendProblem(request, reply, problemOfProtocol('bad-request', context));

  const refuse = () => sendProblem(request, reply, problemOf('STATUS_LINK_ENDED', context));
  const reference = readReference(parsed.data.reference);
  const found = reference === null ? null : await statusLinks.find(reference, parsed.data.secret);
  if (reference === null || found === null) return refuse();
  const opener = await sessionOf(request, sessions);
  // Whoever sees it already keeps the session that sees more.
  const started =
    opener?.idHash === found.ownerHash ? null : await sessions.startForStatus(reference, found.locale);
  if (!(await statusLinks.useUp(reference, found))) {
    if (started) await sessions.end(started.session.idHash);
    return refuse();
  }
  const capture = await parts.ledger.findByReference(found.ownerHash, reference);
  if (!capture) return refuse();
  if (started) setSessionCookie(reply, started.secret);
  request.facts.reference = formatReference(reference);
  return reply.code(201).send(captureStateOf(capture));
}

/** Sends that it was too often; false when it was not. */
async function isTooMany(
  parts: AppParts,
  limit: RateLimit,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean> {
  const retryAfterMs = await limit.count(addressKey(request.ip));
  if (retryAfterMs === null) return false;
  sendProblem(
    request,
    reply,
    problemOf('TOO_MANY_ATTEMPTS', { ...contextOf(request, parts.config), retryAfterMs }),
  );
  return true;
}
