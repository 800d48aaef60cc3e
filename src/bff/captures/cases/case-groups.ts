import type { CaseFilter } from '#src/shared/contract/support/cases.ts';
import type { Database } from '../../store/database.ts';
import { applyCaseFilter, LISTED_FILTERS, type ListedFilter } from './case-filter.ts';

/** How many captures share one combination of all listed values. */
export type CaseGroup = Readonly<Record<ListedFilter, string | number | null>> & { readonly count: number };

/** Counts of captures, from one pass over an index that stands in this very order. */
export interface CaseGroups {
  /**
   * Of all that fit the filter's other members, whatever it says in lists: pressing one list after another asks only once.
   * `asOf` (epoch milliseconds): without later ones.
   */
  withAnyList(filter: CaseFilter, asOf: number | null): Promise<readonly CaseGroup[]>;
}

export interface CaseGroupsOptions {
  readonly database: Database;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** How long counts may be old, in milliseconds. */
  readonly keptMs: number;
}

/** Counts of different times and searches that are kept at once. */
const KEPT_AT_ONCE = 20;

export function openCaseGroups({ database, now, keptMs }: CaseGroupsOptions): CaseGroups {
  const kept = new Map<string, { readonly until: number; readonly groups: Promise<readonly CaseGroup[]> }>();
  return {
    withAnyList(filter, asOf) {
      const { from, to, find, incident, assignedTo } = filter;
      const key = JSON.stringify([from, to, find, incident, assignedTo, asOf]);
      const at = now();
      const known = kept.get(key);
      if (known && known.until > at) return known.groups;
      kept.delete(key);
      for (const oldest of kept.keys()) {
        if (kept.size < KEPT_AT_ONCE) break;
        kept.delete(oldest);
      }
      const groups = readGroups(database, { ...filter, ...NO_LISTS }, asOf);
      kept.set(key, { until: at + keptMs, groups });
      groups.catch(() => kept.delete(key));
      return groups;
    },
  };
}

/** Those of the groups that fit the filter's lists, one of them left aside if it is named. */
export function fitting(
  groups: readonly CaseGroup[],
  filter: CaseFilter,
  aside?: ListedFilter,
): readonly CaseGroup[] {
  const asked = LISTED_FILTERS.filter((member) => member !== aside && (filter[member]?.length ?? 0) > 0);
  const allowed = new Map(asked.map((member) => [member, new Set<unknown>(filter[member])]));
  return groups.filter((group) => asked.every((member) => allowed.get(member)?.has(group[member])));
}

/** How many captures each value of one member has. */
export function countsOf(
  groups: readonly CaseGroup[],
  member: ListedFilter,
): ReadonlyMap<string | number | null, number> {
  const counts = new Map<string | number | null, number>();
  for (const group of groups) counts.set(group[member], (counts.get(group[member]) ?? 0) + group.count);
  return counts;
}

const NO_LISTS = Object.fromEntries(LISTED_FILTERS.map((member) => [member, []])) as Record<ListedFilter, []>;

async function readGroups(
  { db }: Database,
  filter: CaseFilter,
  asOf: number | null,
): Promise<readonly CaseGroup[]> {
  const columns = ['state', 'cause', 'document', 'locale', 'api_version', 'result_code'] as const;
  const query = applyCaseFilter(db.selectFrom('captures'), filter);
  const rows = await (asOf === null ? query : query.where('captures.created_at', '<=', asOf))
    .select(columns)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .groupBy(columns)
    .execute();
  return rows.map(({ api_version, result_code, count, ...same }) => ({
    ...same,
    apiVersion: api_version,
    code: result_code,
    count: Number(count),
  }));
}
