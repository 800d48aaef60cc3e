import { describe, expect, it } from 'vitest';
import type { CaseFacets } from '#src/shared/contract/support/cases.ts';
import { choicesOf, chosenOf, keyOfCode, withChosen } from './facet-choices.ts';

const FACETS: CaseFacets = {
  state: { staff: 380, waiting: 20 },
  cause: { UNAUTHORIZED: 3, INVALID_APPKEY_SECRETKEY: 380 },
  document: { 'id-card': 412 },
  locale: {},
  apiVersion: { 'v1.0': 2, 'v2.0': 410 },
  code: [
    { code: 4010001, count: 380 },
    { code: 7, count: 1 },
  ],
};
const WORDS = { text: (_facet: string, value: string) => `(${value})` };

describe('what can be chosen', () => {
  it('keeps fixed values in their order, also those that nothing has', () => {
    const states = choicesOf('state', FACETS, {}, WORDS);
    expect(states.map(({ value }) => value).slice(0, 4)).toEqual(['received', 'calling', 'waiting', 'staff']);
    expect(states.find(({ value }) => value === 'staff')?.count).toBe(380);
    expect(states.find(({ value }) => value === 'closed')?.count).toBe(0);
  });

  it('puts the most frequent cause first, with its key beside the words', () => {
    expect(choicesOf('cause', FACETS, {}, WORDS)).toEqual([
      {
        value: 'INVALID_APPKEY_SECRETKEY',
        text: '(INVALID_APPKEY_SECRETKEY)',
        note: 'INVALID_APPKEY_SECRETKEY',
        count: 380,
      },
      { value: 'UNAUTHORIZED', text: '(UNAUTHORIZED)', note: 'UNAUTHORIZED', count: 3 },
    ]);
  });

  it('names a published code, and leaves a strange one to itself', () => {
    const [known, strange] = choicesOf('code', FACETS, {}, WORDS);
    expect(known?.note).toBe(keyOfCode('4010001'));
    expect(known?.note).toBeDefined();
    expect(strange).toEqual({ value: '7', text: '(7)', count: 1 });
  });

  it('lists what was chosen although nothing fits it', () => {
    const choices = choicesOf('cause', FACETS, { cause: ['DATABASE_FAIL'] }, WORDS);
    expect(choices.at(-1)).toMatchObject({ value: 'DATABASE_FAIL', count: 0 });
  });

  it('is known before the counts are', () => {
    expect(choicesOf('locale', null, {}, WORDS)).toHaveLength(4);
    expect(choicesOf('code', null, {}, WORDS)).toEqual([]);
  });
});

describe('choosing', () => {
  it('keeps codes numbers', () => {
    expect(withChosen({ find: 'K7' }, 'code', ['4010001', '-1'])).toEqual({
      find: 'K7',
      code: [4010001, -1],
    });
    expect(chosenOf('code', { code: [-1] })).toEqual(['-1']);
  });

  it('takes the member away with its last value', () => {
    expect(withChosen({ find: 'K7', state: ['staff'] }, 'state', [])).toEqual({ find: 'K7' });
  });
});
