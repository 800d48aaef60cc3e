import { expect, it } from 'vitest';
import { COLUMNS, FIRST_COLUMNS, columnsFrom } from './columns.ts';

it('shows columns in their own order, whatever order they were chosen in', () => {
  expect(columnsFrom(['state', 'reference', 'cause'])).toEqual(['reference', 'cause', 'state']);
});

it('never goes without what tells cases apart', () => {
  expect(columnsFrom(['state'])).toEqual(['reference', 'cause', 'state']);
});

it('begins anew when nothing that was stored is known', () => {
  expect(columnsFrom([])).toEqual(FIRST_COLUMNS);
  expect(columnsFrom(['colour', 7, null])).toEqual(FIRST_COLUMNS);
});

it('can show all', () => {
  expect(columnsFrom(COLUMNS)).toEqual(COLUMNS);
});
