import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type HandOver, type HandOverStarted, PHONE_PATH } from '#src/shared/contract/hand-over.ts';
import { HAND_OVER_CLAIM, NEW_HAND_OVER } from '#src/shared/contract/hand-over-schema.ts';
import { addressKey } from '../access/address-key.ts';
import { phoneOffer } from '../access/phone-offer.ts';
import type { Session } from '../access/sessions.ts';
import type { AppParts } from '../app-parts.ts';
import { contextOf } from '../http/problem-context.ts';
import { receiveJson } from '../http/receive-json.ts';
import { sendProblem } from '../http/send-problem.ts';
import { sessionOf, setSessionCookie } from '../http/session-cookie.ts';
import { problemOf, problemOfProtocol } from '../problems/problem.ts';
import { liveSession } from './live-session.ts';

type OfHandOver = FastifyRequest<{ Params: { id: string } }>;

/** A computer lets a phone take the photo; another session's hand-over is not found. */
export function handOverRoutes(app: FastifyInstance, parts: AppParts): void {
  const { config, handOvers } = parts;

  app.post('/api/hand-overs', (request, reply) => start(parts, request, reply));
  app.post('/api/hand-overs/claim', (request, reply) => claim(parts, request, reply));

  app.get('/api/hand-overs/:id', async (request: OfHandOver, reply) => {
    const party = await partyOf(parts, request, reply);
    return party ? reply.send(party.handOver) : reply;
  });

  app.get('/api/hand-overs/:id/events', async (request: OfHandOver, reply) => {
    const party = await partyOf(parts, request, reply);
    if (!party) return reply;
    const { session, handOver } = party;
    const isSent = parts.eventStreams.send(request, reply, {
      owner: session.idHash,
      follow: (lastId, signal) => handOvers.follow(handOver.id, session, lastId, signal),
    });
    // The page asks from time to time instead.
    return isSent ? reply : sendTooMany(parts, request, reply, config.timings.beatMs);
  });

  app.post('/api/hand-overs/:id/agree', async (request: OfHandOver, reply) => {
    const party = await partyOf(parts, request, reply);
    if (!party) return reply;
    return sendTurn(parts, request, reply, await handOvers.agree(party.handOver.id, party.session));
  });

  app.post('/api/hand-overs/:id/confirm', async (request: OfHandOver, reply) => {
    const party = await partyOf(parts, request, reply);
    if (!party) return reply;
    return sendTurn(parts, request, reply, await handOvers.confirm(party.handOver.id, party.session));
  });

  app.post('/api/hand-overs/:id/photographing', async (request: OfHandOver, reply) => {
    const party = await partyOf(parts, request, reply);
    if (!party) return reply;
    return sendTurn(parts, request, reply, await handOvers.photographing(party.handOver.id, party.session));
  });

  app.delete('/api/hand-overs/:id', async (request: OfHandOver, reply) => {
    const party = await partyOf(parts, request, reply);
    if (!party) return reply;
    await handOvers.end(party.handOver.id, party.session);
    return reply.code(204).send();
  });
}

async function start(parts: AppParts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { config } = parts;
  const context = contextOf(request, config);
  const body = await receiveJson(request, reply, config);
  const session = await liveSession(parts, request, reply);
  if (!session) return reply;
  // A phone does not hand over to another one.
  if (phoneOffer(config.publicUrl) !== 'offered' || session.handOverId !== null) {
    return sendProblem(request, reply, problemOfProtocol('not-found', context));
  }
  const waitMs = await parts.limits.handOversPerSession.count(session.idHash);
  if (waitMs !== null) return sendTooMany(parts, request, reply, waitMs);
  if (!body.ok) return sendProblem(request, reply, problemOfProtocol(body.fault, context));
  const wish = NEW_HAND_OVER.safeParse(body.value);
  if (!wish.success) return sendProblem(request, reply, problemOfProtocol('bad-request', context));
  request.facts.document = wish.data.document;
  const { secret, handOver } = await parts.handOvers.start(session, wish.data);
  const link = new URL(PHONE_PATH, config.publicUrl);
  link.searchParams.set('lang', wish.data.locale);
  link.hash = secret;
  const answer: HandOverStarted = { ...handOver, link: link.href };
  return reply.code(201).send(answer);
}

async function claim(parts: AppParts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { config } = parts;
  const context = contextOf(request, config);
  const waitMs = await parts.limits.claimsPerAddress.count(addressKey(request.ip));
  const body = await receiveJson(request, reply, config);
  if (waitMs !== null) return sendTooMany(parts, request, reply, waitMs);
  if (!body.ok) return sendProblem(request, reply, problemOfProtocol(body.fault, context));
  const parsed = HAND_OVER_CLAIM.safeParse(body.value);
  if (!parsed.success) return sendProblem(request, reply, problemOfProtocol('bad-request', context));
  const opener = await sessionOf(request, parts.sessions);
  const claimed = await parts.handOvers.claim(parsed.data.secret, opener);
  if (!claimed) return sendProblem(request, reply, problemOf('PHONE_LINK_ENDED', context));
  setSessionCookie(reply, claimed.sessionSecret);
  return reply.code(201).send(claimed.handOver);
}

/** The session and the hand-over that it is a party to; null when a problem has been sent. */
async function partyOf(
  parts: AppParts,
  request: OfHandOver,
  reply: FastifyReply,
): Promise<{ session: Session; handOver: HandOver } | null> {
  const session = await liveSession(parts, request, reply);
  if (!session) return null;
  const handOver = await parts.handOvers.find(request.params.id, session);
  if (handOver) return { session, handOver };
  sendProblem(request, reply, problemOfProtocol('not-found', contextOf(request, parts.config)));
  return null;
}

/** What the turn made of it, or that it was not its turn (any more). */
function sendTurn(
  parts: AppParts,
  request: FastifyRequest,
  reply: FastifyReply,
  handOver: HandOver | null,
): FastifyReply {
  if (handOver) return reply.send(handOver);
  return sendProblem(request, reply, problemOf('PHONE_LINK_ENDED', contextOf(request, parts.config)));
}

function sendTooMany(
  parts: AppParts,
  request: FastifyRequest,
  reply: FastifyReply,
  retryAfterMs: number,
): FastifyReply {
  const context = { ...contextOf(request, parts.config), retryAfterMs };
  return sendProblem(request, reply, problemOf('TOO_MANY_ATTEMPTS', context));
}
