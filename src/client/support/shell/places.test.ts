import { expect, test } from 'vitest';
import { casesPath, placeOf, planRetryPath } from './places.ts';

test.each([
  ['/support', 'overview'],
  ['/support/', 'overview'],
  ['/support/cases', 'cases'],
  ['/support/cases/K7Q4-MF2X', 'cases'],
  ['/support/bulk', 'bulk'],
  ['/support/bulk/01J', 'bulk'],
  ['/support/audit', 'audit'],
  ['/support/settings/', 'settings'],
  ['/support/casesque', null],
  ['/support/audit/1', null],
  ['/elsewhere', null],
])('%s is the page %s', (pathname, place) => {
  expect(placeOf(pathname)).toBe(place);
});

test('a list in an address repeats its parameter, what is not asked for is left out', () => {
  expect(casesPath({ state: ['staff', 'waiting'], incident: 'a b' })).toBe(
    '/support/cases?state=staff&state=waiting&incident=a+b',
  );
  expect(casesPath({})).toBe('/support/cases');
  expect(planRetryPath({ incident: 'x' })).toBe('/support/bulk?incident=x');
});
