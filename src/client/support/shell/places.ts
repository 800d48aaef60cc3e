import type { CaseFilter } from '#src/shared/contract/support/cases.ts';
import { SUPPORT_PATH } from '#src/shared/contract/support/staff.ts';
import { FIRST_VIEW, viewQuery } from '../cases/case-view.ts';

/** Every page of the console, by its address. */
export const PLACES = {
  overview: SUPPORT_PATH,
  cases: `${SUPPORT_PATH}/cases`,
  bulk: `${SUPPORT_PATH}/bulk`,
  audit: `${SUPPORT_PATH}/audit`,
  settings: `${SUPPORT_PATH}/settings`,
} as const;

export type Place = keyof typeof PLACES;

/** Which page an address belongs to; null when there is none. Below cases and bulk stands what is looked at. */
export function placeOf(pathname: string): Place | null {
  const bare = pathname.replace(/\/+$/, '');
  if (bare === PLACES.cases || bare.startsWith(`${PLACES.cases}/`)) return 'cases';
  if (bare === PLACES.bulk || bare.startsWith(`${PLACES.bulk}/`)) return 'bulk';
  return (['overview', 'audit', 'settings'] as const).find((place) => PLACES[place] === bare) ?? null;
}

/** The list of the cases that fit. */
export function casesPath(filter: CaseFilter): string {
  return `${PLACES.cases}${viewQuery({ ...FIRST_VIEW, filter })}`;
}

/** One case; `K7Q4-MF2X` or its 8 signs. */
export function casePath(reference: string): string {
  return `${PLACES.cases}/${encodeURIComponent(reference)}`;
}

/** The plan of a bulk retry of the cases that fit; nothing is called before somebody says so there. */
export function planRetryPath(filter: CaseFilter): string {
  return `${PLACES.bulk}${viewQuery({ ...FIRST_VIEW, filter })}`;
}
