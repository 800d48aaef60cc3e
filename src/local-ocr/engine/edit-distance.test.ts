import { describe, expect, it } from 'vitest';
import { distanceWithin, editDistance } from './edit-distance.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['주민등록증', '주민등륙증', 1],
    ['주민등록증', '민등록증', 1],
    ['kitten', 'sitting', 3],
    ['abc', '', 3],
  ])('from %s to %s is %i', (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
    expect(editDistance(other, one)).toBe(distance);
  });
});

describe('distanceWithin', () => {
  it('finds a phrase among grain and through spaces', () => {
    expect(distanceWithin('ㆍ 1 주 민 등 록 증 .', '주민등록증')).toBe(0);
    expect(distanceWithin('가 나 다', '주민등록증')).toBe(5);
  });
});
