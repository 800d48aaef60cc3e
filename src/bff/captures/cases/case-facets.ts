import type { CaseFacets, CaseFilter } from '#src/shared/contract/support/cases.ts';
import type { ListedFilter } from './case-filter.ts';
import { type CaseGroups, countsOf, fitting } from './case-groups.ts';

const CODES_SHOWN = 60;

/** How many cases each value would leave: with the filter's other members, whatever it says of that one. */
export async function caseFacets(caseGroups: CaseGroups, filter: CaseFilter): Promise<CaseFacets> {
  const groups = await caseGroups.withAnyList(filter, null);
  const counts = (member: ListedFilter): [string, number][] =>
    [...countsOf(fitting(groups, filter, member), member)].flatMap(([value, count]) =>
      value === null ? [] : [[String(value), count]],
    );
  const code = counts('code')
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
}
