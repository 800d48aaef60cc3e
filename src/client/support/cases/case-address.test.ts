import { expect, it } from 'vitest';
import { formatReference, makeReference } from '#src/shared/reference.ts';
import { listHref, openedIn } from './case-address.ts';
import { FIRST_VIEW, readView } from './case-view.ts';

const REFERENCE = formatReference(makeReference(Uint8Array.from([1, 2, 3, 4, 5])));

it('opens the case of an address, however its number is written', () => {
  expect(openedIn(`/support/cases/${REFERENCE}`)).toBe(REFERENCE);
  expect(openedIn(`/support/cases/${REFERENCE.replace('-', '').toLowerCase()}/`)).toBe(REFERENCE);
  expect(openedIn('/support/cases')).toBeNull();
  expect(openedIn('/support/cases/')).toBeNull();
  expect(openedIn('/support/cases/K7Q%20?')).toBe('K7Q ?');
  expect(openedIn('/support/cases/%E0%A4%A')).toBe('%E0%A4%A');
});

it('keeps what the list shows beside the case', () => {
  const view = { ...FIRST_VIEW, filter: { state: ['staff'] } } as const;
  const href = listHref(view, REFERENCE);
  expect(href).toBe(`/support/cases/${REFERENCE}?state=staff`);
  expect(readView(new URL(href, 'https://example.com').search)).toEqual(view);
  expect(listHref(FIRST_VIEW, null)).toBe('/support/cases');
});
