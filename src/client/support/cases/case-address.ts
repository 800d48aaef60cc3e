import { formatReference, readReference } from '#src/shared/reference.ts';
import { PLACES } from '../shell/places.ts';
import { type CaseView, viewQuery } from './case-view.ts';

/** The case that an address opens, as people speak it; null for the list alone. What can't be one stays as it was written. */
export function openedIn(pathname: string): string | null {
  const rest = pathname.startsWith(`${PLACES.cases}/`) ? pathname.slice(PLACES.cases.length + 1) : '';
  const written = decode(rest.replace(/\/+$/, ''));
  if (written === '') return null;
  const signs = readReference(written);
  return signs === null ? written : formatReference(signs);
}

/** The list as it is shown, with this case open in it; without one, the list alone. */
export function listHref(view: CaseView, reference: string | null): string {
  const path = reference === null ? PLACES.cases : `${PLACES.cases}/${encodeURIComponent(reference)}`;
  return `${path}${viewQuery(view)}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
