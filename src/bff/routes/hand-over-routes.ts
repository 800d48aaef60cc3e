import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '#src/shared/contract/captures.ts';
import { type HandOver, type HandOverStarted, PHONE_PATH } from '#src/shared/contract/hand-over.ts';
import { HAND_OVER_CLAIM, NEW_HAND_OVER } from '#src/shared/contract/hand-over-schema.ts';
import { addressKey } from '../access/address-key.ts';
import { phoneOffer } from '../access/phone-offer.ts';
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
  const { config, handOvers, limits } = parts;
  const isOffered = phoneOffer(config.publicUrl) === 'offered';

  const refuse = (request: FastifyRequest, reply: FastifyReply, problem: Problem) =>
    sendProblem(request, reply, problem);
  const notFound = (request: FastifyRequest, reply: FastifyReply) =>
    refuse(request, reply, problemOfProtocol('not-found', contextOf(request, config)));
  const ended = (request: FastifyRequest, reply: FastifyReply) =>
    refuse(request, reply, problemOf('PHONE_LINK_ENDED', contextOf(request, config)));
  const tooMany = (request: FastifyRequest, reply: FastifyReply, retryAfterMs: number) =>
    refuse(request, reply, problemOf('TOO_MANY_ATTEMPTS', { ...contextOf(request, config), retryAfterMs }));
  /** What the next turn made of it, or that it was not its turn (any more). */
  const sendTurn = (request: FastifyRequest, reply: FastifyReply, handOver: HandOver | null) =>
    handOver ? reply.send(handOver) : ended(request, reply);

  app.post('/api/hand-overs', async (request, reply) => {
    const body = await receiveJson(request, reply, config);
    const session = await liveSession(parts, request, reply);
    if (!session) return reply;
    // A phone does not hand over to another one.
    if (!isOffered || session.handOverId !== null) return notFound(request, reply);
    const waitMs = await limits.handOversPerSession.count(session.idHash);
    if (waitMs !== null) return tooMany(request, reply, waitMs);
    const context = contextOf(request, config);
    if (!body.ok) return refuse(request, reply, problemOfProtocol(body.fault, context));
    const wish = NEW_HAND_OVER.safeParse(body.value);
    if (!wish.success) return refuse(request, reply, problemOfProtocol('bad-request', context));
    request.facts.document = wish.data.document;
    const { secret, handOver } = await handOvers.start(session, wish.data);
    const link = new URL(PHONE_PATH, config.publicUrl);
    link.searchParams.set('lang', wish.data.locale);
    link.hash = secret;
    const answer: HandOverStarted = { ...handOver, link: link.href };
    return reply.code(201).send(answer);
  });

  app.post('/api/hand-overs/claim', async (request, reply) => {
    const context = contextOf(request, config);
    const waitMs = await limits.claimsPerAddress.count(addressKey(request.ip));
    const body = await receiveJson(request, reply, config);
    if (waitMs !== null) return tooMany(request, reply, waitMs);
    if (!body.ok) return refuse(request, reply, problemOfProtocol(body.fault, context));
    const claim = HAND_OVER_CLAIM.safeParse(body.value);
    if (!claim.success) return refuse(request, reply, problemOfProtocol('bad-request', context));
    const opener = await sessionOf(request, parts.sessions);
    const claimed = await handOvers.claim(claim.data.secret, opener);
    if (!claimed) return ended(request, reply);
    setSessionCookie(reply, claimed.sessionSecret);
    return reply.code(201).send(claimed.handOver);
  });

  app.get('/api/hand-overs/:id', async (request: OfHandOver, reply) => {
    const session = await liveSession(parts, request, reply);
    if (!session) return reply;
    const handOver = await handOvers.find(request.params.id, session);
    return handOver ? reply.send(handOver) : notFound(request, reply);
  });

  app.get('/api/hand-overs/:id/events', async (request: OfHandOver, reply) => {
    const session = await liveSession(parts, request, reply);
    if (!session) return reply;
    const { id } = request.params;
    if (!(await handOvers.find(id, session))) return notFound(request, reply);
    const isSent = parts.eventStreams.send(request, reply, {
      owner: session.idHash,
      follow: (lastId, signal) => handOvers.follow(id, session, lastId, signal),
    });
    // The page asks from time to time instead.
    return isSent ? reply : tooMany(request, reply, config.timings.beatMs);
  });

  app.post('/api/hand-overs/:id/confirm', async (request: OfHandOver, reply) => {
    const session = await liveSession(parts, request, reply);
    if (!session) return reply;
    return sendTurn(request, reply, await handOvers.confirm(request.params.id, session));
  });

  app.post('/api/hand-overs/:id/photographing', async (request: OfHandOver, reply) => {
    const session = await liveSession(parts, request, reply);
    if (!session) return reply;
    return sendTurn(request, reply, await handOvers.photographing(request.params.id, session));
  });

  app.delete('/api/hand-overs/:id', async (request: OfHandOver, reply) => {
    const session = await liveSession(parts, request, reply);
    if (!session) return reply;
    const isGone = await handOvers.end(request.params.id, session);
    return isGone ? reply.code(204).send() : notFound(request, reply);
  });
}
