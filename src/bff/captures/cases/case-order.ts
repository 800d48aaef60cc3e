import { sql, type RawBuilder } from 'kysely';
import { CASE_STATES, type CaseSort } from '#src/shared/contract/support/cases.ts';

/** Later than any time that is stored. */
const NEVER = 9e15;

/** In the order of a capture's life, which is the order of their list. */
const RANK_OF_STATE = sql<number>`case captures.state ${sql.join(
  CASE_STATES.map((state, rank) => sql`when ${sql.lit(state)} then ${sql.lit(rank)}`),
  sql` `,
)} else ${sql.lit(CASE_STATES.length)} end`;

/**
 * What a list is ordered by, before its age decides. The engines disagree where nulls belong, so there are none: what
 * has no such value comes last either way. Expressions, since an index on the bare column would lead the
 * engine through the wide rows.
 */
export function orderOf(sort: CaseSort, order: 'asc' | 'desc'): RawBuilder<unknown> | null {
  switch (sort) {
    case 'createdAt':
      return null;
    case 'changedAt':
      return sql`captures.state_at`;
    case 'keptUntil':
      return sql`coalesce(captures.kept_until, ${sql.lit(order === 'asc' ? NEVER : 0)})`;
    case 'cause':
      return sql`coalesce(captures.cause, ${sql.lit(order === 'asc' ? '~' : '')})`;
    case 'document':
      return sql`coalesce(captures.document, '')`;
    case 'state':
      return RANK_OF_STATE;
  }
}
