import type { FastifyInstance } from 'fastify';
import { AUDIT_ACTIONS } from '#src/shared/contract/support/audit.ts';
import { readReference } from '#src/shared/reference.ts';
import type { AuditQuestion } from '../../access/audit-pages.ts';
import type { AppParts } from '../../app-parts.ts';
import { contextOf } from '../../http/problem-context.ts';
import { sendProblem } from '../../http/send-problem.ts';
import { problemOfProtocol } from '../../problems/problem.ts';
import { supportRoute, type SupportRequest } from './support-route.ts';

/** `GET /api/support/audit`: the record of what staff did, for admins. */
export function auditRoute(app: FastifyInstance, parts: AppParts): void {
  supportRoute(app, parts, 'GET /api/support/audit', async (request, reply) => {
    const question = questionOf(request.query);
    if (!question) {
      return sendProblem(request, reply, problemOfProtocol('bad-request', contextOf(request, parts.config)));
    }
    return reply.send(await parts.auditPage(question));
  });
}

/** Null when something in it cannot be meant: an answer to another question would look like the truth. */
function questionOf(query: SupportRequest<'GET /api/support/audit'>['query']): AuditQuestion | null {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(query)) {
    if (typeof value !== 'string') return null;
    if (value !== '') given[name] = value;
  }
  const { actor, action: actionText, about: aboutText, from, to, before: beforeText, ...others } = given;
  if (Object.keys(others).length > 0) return null;
  const action = AUDIT_ACTIONS.find((known) => known === actionText);
  const about = aboutText === undefined ? undefined : readReference(aboutText);
  const [fromMs, toMs] = [from, to].map((text) => (text === undefined ? undefined : Date.parse(text)));
  const before = beforeText === undefined ? undefined : Number(beforeText);
  if (actionText !== undefined && action === undefined) return null;
  if (about === null || Number.isNaN(fromMs) || Number.isNaN(toMs)) return null;
  if (before !== undefined && !Number.isSafeInteger(before)) return null;
  return { actor, action, about, fromMs, toMs, before };
}
