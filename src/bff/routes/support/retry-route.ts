import type { FastifyInstance } from 'fastify';
import { RETRY_PRESS } from '#src/shared/contract/support/case-detail-schema.ts';
import type { AppParts } from '../../app-parts.ts';
import { bodyOf, referenceOf, refuse } from './support-answers.ts';
import { supportRoute } from './support-route.ts';

/** One press on "retry": 202 with the case as it is then, 409 when somebody or the clock was first, or it can't help. */
export function retryRoute(app: FastifyInstance, parts: AppParts): void {
  const { work, audit, cases } = parts;

  supportRoute(app, parts, 'POST /api/support/cases/:reference/retry', async (request, reply, staff) => {
    const reference = referenceOf(parts, request, reply);
    const press = reference === null ? null : await bodyOf(parts, request, reply, RETRY_PRESS);
    if (reference === null || !press) return reply;
    const seen = await cases.detail(reference);
    if (!seen) return refuse(parts, request, reply, 'not-found');
    if (seen.retry.kind !== 'offered' || seen.row.run !== press.seenRun) {
      return refuse(parts, request, reply, 'changed-meanwhile');
    }
    await audit.record(staff, { action: 'retried', reference, detail: { run: press.seenRun } });
    const asked = await work.retry(reference, press.seenRun, staff.name);
    if (asked !== 'asked') return refuse(parts, request, reply, 'changed-meanwhile');
    return reply.code(202).send(await cases.detail(reference));
  });
}
