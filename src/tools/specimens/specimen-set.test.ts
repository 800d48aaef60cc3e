import { describe, expect, it } from 'vitest';
import { specimen, SPECIMEN_TYPES, specimens } from './specimen-set.ts';

describe('specimens', () => {
  it.each(SPECIMEN_TYPES)('draws the same %s again for the same seed', (type) => {
    expect(specimen(type, 'tuning', 3)).toEqual(specimen(type, 'tuning', 3));
  });

  it.each(SPECIMEN_TYPES)('draws 40 different ones of %s, half of them held out', (type) => {
    const drawn = specimens(type, 40);
    expect(drawn.filter(({ half }) => half === 'held-out')).toHaveLength(20);
    expect(new Set(drawn.map(({ svg }) => svg)).size).toBe(40);
    expect(new Set(drawn.map(({ id }) => id)).size).toBe(40);
  });

  it('keeps the held-out half the same whatever the count', () => {
    const few = specimens('driver', 4).filter(({ half }) => half === 'held-out');
    const many = specimens('driver', 40).filter(({ half }) => half === 'held-out');
    expect(many.slice(0, 2)).toEqual(few);
  });

  it('says that it is a specimen on every document', () => {
    for (const type of SPECIMEN_TYPES) {
      for (const { svg } of specimens(type, 20)) expect(svg).toMatch(/견본|SPECIMEN|TEST/);
    }
  });

  it('prints every value of the truth that stands on the document as one piece', () => {
    for (const { svg, truth } of specimens('business-registration', 10)) {
      for (const key of ['구분', '등록번호', '상호', '성명', '사업장소재지', '업태', '종목']) {
        expect(svg).toContain(truth[key]);
      }
    }
  });

  it('has names of two, three and four syllables, cards of both prints, both kinds of firms', () => {
    const lengths = new Set(specimens('resident', 60).map(({ truth }) => truth['name']?.length));
    expect([...lengths].toSorted()).toEqual([2, 3, 4]);
    expect(new Set(specimens('credit-card', 40).map(({ print }) => print))).toEqual(
      new Set(['flat', 'embossed']),
    );
    const taxTypes = specimens('business-registration', 40).map(({ truth }) => truth['구분']);
    expect(taxTypes).toContain('법인사업자');
    expect(taxTypes).toContain('일반과세자');
  });
});
