import type { CaseFacets, CaseFilter } from '#src/shared/contract/support/cases.ts';
import type { Database } from '../../store/database.ts';
import { applyCaseFilter, LISTED_FILTERS, type ListedFilter } from './case-filter.ts';

/** How many captures share one combination of all listed values. */
type Group = Readonly<Record<ListedFilter, string | number | null>> & { readonly count: number };

export interface CaseCounts {
  /** How many cases each value would leave: with the filter's other members, whatever it says of that one. */
  facets(filter: CaseFilter): Promise<CaseFacets>;
}

export interface CaseCountsOptions {
  readonly database: Database;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** How long counts may be old, in milliseconds. */
  readonly keptMs: number;
}

const CODES_SHOWN = 60;
/** Counts of different times and searches that are kept at once. */
const GROUPINGS_KEPT = 20;

export function openCaseCounts({ database, now, keptMs }: CaseCountsOptions): CaseCounts {
  const kept = new Map<string, { readonly until: number; readonly groups: Promise<readonly Group[]> }>();

  /** The same for every choice of listed values, so that pressing one filter after another asks only once. */
  const groupsOf = (filter: CaseFilter) => {
    const open: CaseFilter = { ...filter, ...NO_LISTS };
    const key = JSON.stringify([open.from, open.to, open.find, open.incident, open.assignedTo]);
    const at = now();
    const known = kept.get(key);
    if (known && known.until > at) return known.groups;
    kept.delete(key);
    for (const oldest of kept.keys()) {
      if (kept.size < GROUPINGS_KEPT) break;
      kept.delete(oldest);
    }
    const groups = readGroups(database, open);
    kept.set(key, { until: at + keptMs, groups });
    groups.catch(() => kept.delete(key));
    return groups;
  };

  return {
    async facets(filter) {
      const groups = await groupsOf(filter);
      const counts = (member: ListedFilter) => countsOf(groups, filter, member);
      const code = [...counts('code')]
        .sort(([, a], [, b]) => b - a)
        .slice(0, CODES_SHOWN)
        .map(([value, count]) => ({ code: Number(value), count }));
      return {
        state: Object.fromEntries(counts('state')),
        cause: Object.fromEntries(counts('cause')),
        document: Object.fromEntries(counts('document')),
        locale: Object.fromEntries(counts('locale')),
        apiVersion: Object.fromEntries(counts('apiVersion')),
        code,
      };
    },
  };
}

const NO_LISTS = Object.fromEntries(LISTED_FILTERS.map((member) => [member, []])) as Record<ListedFilter, []>;

/** One pass over an index that stands in this very order. */
async function readGroups({ db }: Database, filter: CaseFilter): Promise<readonly Group[]> {
  const columns = ['state', 'cause', 'document', 'locale', 'api_version', 'result_code'] as const;
  const rows = await applyCaseFilter(db.selectFrom('captures'), filter)
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

function countsOf(
  groups: readonly Group[],
  filter: CaseFilter,
  member: ListedFilter,
): ReadonlyMap<string | number, number> {
  const others = LISTED_FILTERS.filter((other) => other !== member && (filter[other]?.length ?? 0) > 0);
  const allowed = new Map(others.map((other) => [other, new Set<unknown>(filter[other])]));
  const counts = new Map<string | number, number>();
  for (const group of groups) {
    const value = group[member];
    if (value === null || others.some((other) => !allowed.get(other)?.has(group[other]))) continue;
    counts.set(value, (counts.get(value) ?? 0) + group.count);
  }
  return counts;
}
