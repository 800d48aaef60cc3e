import { expect, it } from 'vitest';
import { bulkHref, bulkPlaceOf, planHref } from './plan-address.ts';

function placeOf(href: string) {
  const { pathname, search } = new URL(href, 'https://example.com');
  return bulkPlaceOf(pathname, search);
}

it('plans what is listed, and everything when nothing was chosen', () => {
  expect(placeOf(planHref({ state: ['staff'] }))).toEqual({ kind: 'plan' });
  expect(placeOf(planHref({}))).toEqual({ kind: 'plan' });
  expect(planHref({ incident: 'x' })).toBe('/support/bulk?incident=x');
});

it('finds one again by its address', () => {
  expect(placeOf(bulkHref('01J X'))).toEqual({ kind: 'one', id: '01J X' });
});

it('lists the recent ones otherwise', () => {
  expect(placeOf('/support/bulk')).toEqual({ kind: 'recent' });
  expect(placeOf('/support/bulk/')).toEqual({ kind: 'recent' });
});
