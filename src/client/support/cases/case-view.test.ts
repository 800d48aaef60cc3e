import { describe, expect, it } from 'vitest';
import {
  type CaseView,
  FIRST_VIEW,
  filterParams,
  membersSet,
  readView,
  sortedBy,
  viewQuery,
} from './case-view.ts';

const FULL: CaseView = {
  filter: {
    state: ['staff', 'waiting'],
    cause: ['INVALID_APPKEY_SECRETKEY', 'OCR_DOCUMENT_ID_CARD_API_FAIL'],
    code: [4010001, -1],
    document: ['id-card'],
    locale: ['ko', 'zh'],
    apiVersion: ['v2.0'],
    from: '2026-11-23T00:00:00.000Z',
    to: '2026-11-24T00:00:00.000Z',
    find: 'K7Q4-MF2X',
    incident: 'inc_1',
    assignedTo: '박지은 & co',
  },
  sort: 'keptUntil',
  order: 'asc',
};

describe('a view in an address', () => {
  it('comes back as it was', () => {
    expect(readView(viewQuery(FULL))).toEqual(FULL);
  });

  it('is nothing at all while nothing was chosen', () => {
    expect(viewQuery(FIRST_VIEW)).toBe('');
    expect(readView('')).toEqual(FIRST_VIEW);
  });

  it('repeats a parameter for every value of a list', () => {
    expect(viewQuery({ ...FIRST_VIEW, filter: { state: ['staff', 'waiting'] } })).toBe(
      '?state=staff&state=waiting',
    );
  });

  it.each([
    ['a state that does not exist', '?state=asleep'],
    ['a code that is none', '?code=many&code=1e5'],
    ['a cause that is no key', '?cause=%3Cscript%3E'],
    ['a time that is none', '?from=yesterday'],
    ['a sort that is none', '?sort=name&order=sideways'],
    ['an empty text', '?find=%20'],
    ['a text without end', `?find=${'K'.repeat(500)}`],
  ])('leaves out %s', (_name, search) => {
    expect(readView(search)).toEqual(FIRST_VIEW);
  });

  it('keeps what it knows beside what it does not', () => {
    expect(readView('?state=asleep&state=staff').filter).toEqual({ state: ['staff'] });
  });
});

it('gives the BFF only what is set', () => {
  expect(filterParams({ state: [], find: 'K7', code: [0] }).toString()).toBe('find=K7&code=0');
});

it('sorts by a column, then the other way round', () => {
  const byCause = sortedBy(FIRST_VIEW, 'cause');
  expect([byCause.sort, byCause.order]).toEqual(['cause', 'asc']);
  expect(sortedBy(byCause, 'cause').order).toBe('desc');
  expect(sortedBy(FIRST_VIEW, 'createdAt').order).toBe('asc');
});

it('counts the members that say something', () => {
  expect(membersSet({ state: ['staff', 'waiting'], find: 'K7', cause: [] })).toBe(2);
});
