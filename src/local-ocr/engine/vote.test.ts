import { describe, expect, it } from 'vitest';
import { elect, electSurely, NOTHING } from './vote.ts';

const ballot = (value: string, weight = 0.9): { value: string; weight: number } => ({ value, weight });

describe('elect', () => {
  it('takes the value with the most weight, not the most looks', () => {
    expect(elect([ballot('a', 0.2), ballot('a', 0.2), ballot('b', 0.9)]).value).toBe('b');
  });

  it('counts looks that gave nothing for nobody', () => {
    expect(elect([ballot(''), ballot(''), ballot('a', 0.1)])).toMatchObject({
      value: 'a',
      votes: 1,
      rivals: 0,
    });
    expect(elect([ballot('')])).toEqual(NOTHING);
  });

  it('is less sure when looks disagree or when there was one only', () => {
    const agreed = elect([ballot('a'), ballot('a')]).conf;
    expect(elect([ballot('a'), ballot('a'), ballot('b')]).conf).toBeLessThan(agreed);
    expect(elect([ballot('a')]).conf).toBeLessThan(agreed);
    expect(agreed).toBeLessThanOrEqual(1);
  });
});

describe('electSurely', () => {
  it('is empty rather than doubtful', () => {
    expect(electSurely([ballot('1')], 2)).toEqual(NOTHING);
    expect(electSurely([ballot('1'), ballot('2'), ballot('1'), ballot('2')], 2)).toEqual(NOTHING);
    expect(electSurely([ballot('1'), ballot('2'), ballot('1')], 2).value).toBe('1');
  });
});
