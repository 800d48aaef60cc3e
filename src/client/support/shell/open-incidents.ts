import type { Incident, Overview } from '#src/shared/contract/support/overview.ts';

/** Those that are open, first the ones that hold up the most people. */
export function openIncidents({ incidents }: Overview): readonly Incident[] {
  return incidents
    .filter(({ closedAt }) => closedAt === null)
    .toSorted((a, b) => b.waiting - a.waiting || b.captures - a.captures);
}
