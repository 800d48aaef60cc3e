import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { CaseFilter } from '#src/shared/contract/support/cases.ts';
import { CASE_EXPORT, CASES_QUERY, FACETS_QUERY } from '#src/shared/contract/support/cases-schema.ts';
import type { AppParts } from '../../app-parts.ts';
import { readSpoken } from '../../captures/cases/spoken-reference.ts';
import { supportRoute } from './support-route.ts';
import { bodyOf, queryOf, refuse } from './support-answers.ts';

/** The list of cases, how many there are of which kind, and the list as a file. */
export function caseListRoutes(app: FastifyInstance, parts: AppParts): void {
  supportRoute(app, parts, 'GET /api/support/cases', async (request, reply) => {
    const query = queryOf(parts, request, reply, CASES_QUERY);
    return query ? reply.send(await parts.cases.list(query.filter, query.window)) : reply;
  });

  supportRoute(app, parts, 'GET /api/support/facets', async (request, reply) => {
    const filter = queryOf(parts, request, reply, FACETS_QUERY);
    return filter ? reply.send(await parts.cases.facets(filter)) : reply;
  });

  supportRoute(app, parts, 'POST /api/support/cases/export', async (request, reply, staff) => {
    const wish = await bodyOf(parts, request, reply, CASE_EXPORT);
    if (!wish) return reply;
    const { filter, sort, order, reason } = wish;
    const file = await parts.cases.export(filter, { sort, order });
    if (!file.ok) return refuse(parts, request, reply, 'too-many-cases');
    const detail = { count: file.count, filter: JSON.stringify(recorded(filter)), sort, order };
    await parts.audit.record(staff, { action: 'exported', reason, detail });
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="cases.csv"')
      .send(Readable.from(file.lines));
  });
}

/** A filter as it may be recorded for years: without a link's secret, and without whatever else somebody typed. */
function recorded({ find, ...filter }: CaseFilter): CaseFilter {
  if (find === undefined) return filter;
  const spoken = readSpoken(find);
  const said =
    spoken.kind === 'exact'
      ? spoken.reference
      : spoken.kind === 'beginning'
        ? `${spoken.signs}…`
        : spoken.kind === 'near'
          ? spoken.references.join(' ')
          : spoken.kind;
  return { ...filter, find: said };
}
