import type { FastifyInstance } from 'fastify';
import { RECAPTURE_CLAIM } from '#src/shared/contract/links-schema.ts';
import { addressKey } from '../access/address-key.ts';
import type { AppParts } from '../app-parts.ts';
import { contextOf } from '../http/problem-context.ts';
import { receiveJson } from '../http/receive-json.ts';
import { sendProblem } from '../http/send-problem.ts';
import { problemOf, problemOfProtocol } from '../problems/problem.ts';

/** `POST /api/recapture`: what a link to a new photo asks for. It stays usable: `POST /api/sessions` takes it. */
export function recaptureRoutes(app: FastifyInstance, parts: AppParts): void {
  app.post('/api/recapture', async (request, reply) => {
    const context = contextOf(request, parts.config);
    const retryAfterMs = await parts.limits.linksPerAddress.count(addressKey(request.ip));
    const body = await receiveJson(request, reply, parts.config);
    if (retryAfterMs !== null) {
      return sendProblem(request, reply, problemOf('TOO_MANY_ATTEMPTS', { ...context, retryAfterMs }));
    }
    if (!body.ok) return sendProblem(request, reply, problemOfProtocol(body.fault, context));
    const parsed = RECAPTURE_CLAIM.safeParse(body.value);
    if (!parsed.success) return sendProblem(request, reply, problemOfProtocol('bad-request', context));
    const link = await parts.recaptureLinks.find(parsed.data.secret);
    if (!link) return sendProblem(request, reply, problemOf('RECAPTURE_LINK_ENDED', context));
    request.facts.document = link.offer.document;
    return reply.send(link.offer);
  });
}
