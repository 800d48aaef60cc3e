import { describe, expect, it } from 'vitest';
import { verdict } from './compare.ts';
import { figures, percentile, type Measured } from './figures.ts';
import type { Score } from './read-specimen.ts';

function score(half: Score['half'], got: string): Score {
  const wanted = '9007151234564';
  const number = { wanted, got, verdict: verdict('residentNumber', wanted, got) };
  return {
    id: 'resident',
    type: 'resident',
    half,
    print: null,
    level: 'clean',
    kindRight: true,
    fields: { residentNumber: number },
    milliseconds: 1200,
  };
}

function okOf(name: string, measured: Partial<Measured>): boolean | null | undefined {
  const whole = { scores: [], withoutDocument: [], otherDocuments: [], peakRssMb: null, ...measured };
  return figures(whole).find((figure) => figure.name === name)?.ok;
}

const RIGHT = '900715-1234564';

describe('comparing', () => {
  it('overlooks separators and nothing else', () => {
    expect(verdict('residentNumber', '9007151234564', RIGHT)).toBe('right');
    expect(verdict('residentNumber', '9007151234564', '900715-1234565')).toBe('wrong');
    expect(verdict('issueDate', '20190418', '2019. 4. 18.')).toBe('right');
    expect(verdict('issueDate', '20190418', '2019.04.19')).toBe('wrong');
    expect(verdict('issuer', '서울특별시 강남구청장', '서울특별시강남구청장')).toBe('right');
    expect(verdict('name', '홍길동', ' ')).toBe('empty');
    expect(verdict('validThru', '12/29', '1229')).toBe('wrong');
  });
});

describe('figures', () => {
  it('fails for a single wrong number, not for an empty one', () => {
    const name = 'resident residentNumber wrong';
    expect(okOf(name, { scores: [score('tuning', '')] })).toBe(true);
    expect(okOf(name, { scores: [score('tuning', '900715-1234565')] })).toBe(false);
  });

  it('fails when the held-out half alone misses a share', () => {
    const seen = Array.from({ length: 40 }, () => score('tuning', RIGHT));
    const unseen = Array.from({ length: 20 }, (_, index) => score('held-out', index < 2 ? '' : RIGHT));
    expect(okOf('resident residentNumber', { scores: [...seen, ...unseen] })).toBe(false);
    expect(okOf('resident residentNumber', { scores: [...seen, ...unseen.slice(2)] })).toBe(true);
  });

  it('does not judge a share of a few readings', () => {
    expect(okOf('resident residentNumber', { scores: [score('tuning', '')] })).toBeNull();
  });

  it('fails for one accepted picture and for a slow answer to a blank one', () => {
    const blank = {
      name: 'hills',
      reader: 'id-card',
      text: false,
      accepted: false,
      milliseconds: 300,
    } as const;
    const name = 'accepted without a document';
    expect(okOf(name, { withoutDocument: [blank] })).toBe(true);
    expect(okOf(name, { withoutDocument: [blank, { ...blank, accepted: true }] })).toBe(false);
    const quick = Array.from({ length: 19 }, () => blank);
    const slow = { withoutDocument: [...quick, { ...blank, milliseconds: 1500 }] };
    expect(okOf('slowest answer when there is no text', slow)).toBe(false);
    expect(okOf('slowest answer when there is no text', { withoutDocument: quick })).toBeNull();
  });

  it('takes percentiles from sorted values', () => {
    expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3);
    expect(percentile([5, 1, 4, 2, 3], 0.95)).toBe(5);
    expect(percentile([], 0.5)).toBe(0);
  });
});
