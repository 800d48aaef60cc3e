import { describe, expect, it } from 'vitest';
import { conditionOf } from './driver-details.ts';
import { isPlausibleResidentNumber } from './id-numbers.ts';
import { issuerOf } from './issuer.ts';
import { inWords, monthByName } from './passport-dates.ts';
import { normalDate } from './printed-date.ts';
import { koreanDate } from './read-business.ts';

describe('issuerOf', () => {
  it.each([
    ['서울특별시강남구청장', '서울특별시 강남구청장'],
    ['ㆍ」 경기도 성남시분당구청장 인', '경기도 성남시 분당구청장'],
    ['서울특별시경찰청장', '서울특별시경찰청장'],
    ['경기도남부경찰청장', '경기도남부경찰청장'],
    ['제주특별자치도 제주시장', '제주특별자치도 제주시장'],
    ['충청남도 홍성군수', '충청남도 홍성군수'],
    ['세종특별자치시장', '세종특별자치시장'],
    // One wrong letter in the region's name: there is only one that it can be.
    ['부산광억시 해운대구청장', '부산광역시 해운대구청장'],
    ['가상로 123', ''],
  ])('of %s is %s', (text, issuer) => expect(issuerOf(text)).toBe(issuer));
});

describe('dates', () => {
  it('are written one way, and empty when they can not be', () => {
    expect(normalDate('2019. 4. 18.')).toBe('2019.04.18');
    expect(normalDate('발급 2019.04.18')).toBe('2019.04.18');
    expect(normalDate('2019. 13. 18.')).toBe('');
    expect(normalDate('1419.04.18')).toBe('');
    expect(koreanDate(': 2015 년 03 월 02 일')).toBe('2015.03.02');
    expect(koreanDate('2015년 3월 2일')).toBe('2015.03.02');
    expect(koreanDate('2015 년')).toBe('');
  });
});

describe('conditionOf', () => {
  it.each([
    ['A, B', 'A, B'],
    ['AB', 'A, B'],
    ['B', 'B'],
    ['', ''],
  ])('of %s is %s', (text, condition) => expect(conditionOf(text)).toBe(condition));
});

describe('isPlausibleResidentNumber', () => {
  it('knows months and days', () => {
    expect(isPlausibleResidentNumber('9007151234564')).toBe(true);
    expect(isPlausibleResidentNumber('9013401000007')).toBe(false);
    expect(isPlausibleResidentNumber('900715123456')).toBe(false);
  });
});

describe('months of a passport', () => {
  it('stand one wrong letter, not two meanings', () => {
    expect(monthByName('JUN')).toBe(6);
    expect(monthByName('0CT')).toBe(10);
    // January or June.
    expect(monthByName('J0N')).toBe(0);
    expect(monthByName('XYZ')).toBe(0);
    expect(inWords('19920526')).toBe('26 MAY 1992');
    expect(inWords('')).toBe('');
  });
});
