import type { FastifyInstance } from 'fastify';
import { RECAPTURE_PATH } from '#src/shared/contract/captures.ts';
import type { RecaptureLinkMade } from '#src/shared/contract/support/case-detail.ts';
import type { AppParts } from '../../app-parts.ts';
import { personLink } from '../person-link.ts';
import { referenceOf, refuse } from './support-answers.ts';
import { supportRoute } from './support-route.ts';

/** A link by which the person photographs this one document again; 409 where a new photo would not help. */
export function recaptureLinkRoute(app: FastifyInstance, parts: AppParts): void {
  const { audit, cases, config, recaptureLinks } = parts;

  supportRoute(
    app,
    parts,
    'POST /api/support/cases/:reference/recapture-link',
    async (request, reply, staff) => {
      const reference = referenceOf(parts, request, reply);
      if (reference === null) return reply;
      const detail = await cases.detail(reference);
      if (!detail) return refuse(parts, request, reply, 'not-found');
      if (!detail.recapture.offered) return refuse(parts, request, reply, 'changed-meanwhile');
      await audit.record(staff, { action: 'recapture-link-made', reference });
      const made = await recaptureLinks.make(reference, staff.name);
      if (!made) return refuse(parts, request, reply, 'changed-meanwhile');
      const answer: RecaptureLinkMade = {
        url: personLink(config.publicUrl, RECAPTURE_PATH, made.locale, made.secret),
        expiresAt: new Date(made.expiresAt).toISOString(),
        locale: made.locale,
        document: made.document,
      };
      return reply.code(201).send(answer);
    },
  );
}
