import { sql, type Expression, type ExpressionBuilder, type SelectQueryBuilder, type SqlBool } from 'kysely';
import type { CaseFilter } from '#src/shared/contract/support/cases.ts';
import type { Schema } from '../../store/schema.ts';
import { sha256Hex } from '../ledger.ts';
import { readSpoken } from './spoken-reference.ts';

type Where = ExpressionBuilder<Schema, 'captures'>;

/** Columns whose values the filter names in lists. */
const LISTS = {
  state: 'state',
  cause: 'cause',
  code: 'result_code',
  document: 'document',
  locale: 'locale',
  apiVersion: 'api_version',
} as const satisfies Partial<Record<keyof CaseFilter, keyof Schema['captures']>>;

export type ListedFilter = keyof typeof LISTS;
export const LISTED_FILTERS = Object.keys(LISTS) as ListedFilter[];

/** Leaves the captures that fit all members of the filter; a member that is left out, or an empty list, lets all pass. */
export function applyCaseFilter<Output>(
  query: SelectQueryBuilder<Schema, 'captures', Output>,
  filter: CaseFilter,
): SelectQueryBuilder<Schema, 'captures', Output> {
  return query.where((eb) => eb.and(conditionsOf(eb, filter)));
}

function conditionsOf(eb: Where, filter: CaseFilter): Expression<SqlBool>[] {
  const { from, to, find, incident, assignedTo } = filter;
  const conditions: Expression<SqlBool>[] = [];
  for (const member of LISTED_FILTERS) {
    const values = filter[member];
    if (values && values.length > 0) conditions.push(eb(`captures.${LISTS[member]}`, 'in', values));
  }
  if (from !== undefined) conditions.push(eb('captures.created_at', '>=', Date.parse(from)));
  if (to !== undefined) conditions.push(eb('captures.created_at', '<', Date.parse(to)));
  if (incident !== undefined) conditions.push(eb('captures.incident_id', '=', incident));
  if (assignedTo !== undefined) conditions.push(eb('captures.assigned_to', '=', assignedTo));
  if (find !== undefined && find.trim() !== '') conditions.push(found(eb, find));
  return conditions;
}

function found(eb: Where, text: string): Expression<SqlBool> {
  const spoken = readSpoken(text);
  switch (spoken.kind) {
    case 'exact':
      return eb('captures.reference', '=', spoken.reference);
    case 'near':
      return eb('captures.reference', 'in', spoken.references);
    case 'beginning':
      // Bounds of the same signs and length stand in the same order in every collation, where LIKE would use no index.
      return eb.and([
        eb('captures.reference', '>=', spoken.signs.padEnd(8, '0')),
        eb('captures.reference', '<=', spoken.signs.padEnd(8, 'Z')),
      ]);
    case 'link':
      return ofLink(eb, sha256Hex(spoken.secret), spoken.reference);
    case 'nothing':
      return sql<SqlBool>`1 = 0`;
  }
}

/**
 * A status link's capture, or both cases of a recapture link: the one that it answers and the one it made. Each is found in
 * an index of its own; said with "or", every row would be looked at.
 */
function ofLink(eb: Where, secretHash: string, reference: string | null): Expression<SqlBool> {
  const links = eb.selectFrom('recapture_links').where('recapture_links.secret_hash', '=', secretHash);
  const made = eb
    .selectFrom('captures as made')
    .select('made.reference')
    .where('made.recapture_id', 'in', links.select('recapture_links.id'));
  const led = eb.selectFrom('captures as led').select('led.reference');
  const found = led
    .where('led.status_secret_hash', '=', secretHash)
    .unionAll(links.select('recapture_links.reference'))
    .unionAll(made);
  // A link that has been used or replaced still names its capture.
  return eb(
    'captures.reference',
    'in',
    reference === null ? found : found.unionAll(led.where('led.reference', '=', reference)),
  );
}
