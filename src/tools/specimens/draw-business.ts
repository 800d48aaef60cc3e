import type { Business } from './identities.ts';
import { rosette, seal } from './ornaments.ts';
import { printedBusinessNumber, printedKoreanDate } from './printed.ts';
import type { Random } from './random.ts';
import { group, svgDocument, text } from './svg.ts';

export interface BusinessLook {
  font: string;
  paper: string;
  frame: string;
  /** Distance between two rows of the form. */
  rowStep: number;
  /** Labels set with wide gaps between their letters, as on printed forms. */
  wideLabels: boolean;
}

export const PAGE_BUSINESS_LOOK: BusinessLook = {
  font: 'Noto Serif CJK KR',
  paper: '#fdfdf9',
  frame: '#6f8a72',
  rowStep: 58,
  wideLabels: true,
};

export function randomBusinessLook(random: Random): BusinessLook {
  return {
    font: random.pick(['Noto Serif CJK KR', 'NanumMyeongjo', 'Noto Sans CJK KR']),
    paper: random.pick(['#fdfdf9', '#ffffff', '#fbf9f1']),
    frame: random.pick(['#6f8a72', '#7a7f95', '#94805e']),
    rowStep: random.between(53, 60),
    wideLabels: random.chance(0.6),
  };
}

/** A certificate of business registration (사업자등록증), 1060 x 1500. */
export function drawBusiness(business: Business, look: BusinessLook): string {
  const middle = { anchor: 'middle' } as const;
  return svgDocument(
    1060,
    1500,
    [
      `<rect width="1060" height="1500" fill="${look.paper}"/>`,
      frame(look.frame),
      rosette(530, 905, 200, '#d3dccf', 19),
      group(
        `font-family="${look.font}" fill="#151515"`,
        text(530, 210, 58, '사업자등록증', { ...middle, weight: 'bold', spacing: 16 }),
        text(530, 266, 30, `( ${business.taxType} )`, middle),
        text(530, 322, 32, `등록번호 : ${printedBusinessNumber(business.businessNumber)}`, middle),
        rows(business, look),
        text(530, 1196, 32, printedKoreanDate(business.issueDate), middle),
        text(530, 1308, 44, business.issuer, { ...middle, weight: 'bold', spacing: 10 }),
      ),
      seal(742, 1252, 92),
      text(120, 1408, 34, '국세청', { family: 'NanumGothic', weight: 'bold', fill: '#2c4a63' }),
      text(940, 1408, 24, '견본 · 효력 없음', { family: 'NanumGothic', anchor: 'end', fill: '#8a8f94' }),
    ].join(''),
  );
}

function rows(business: Business, look: BusinessLook): string {
  const corporation = business.corporationNumber !== '';
  const label = (wide: string): string => (look.wideLabels ? wide : wide.replaceAll(' ', ''));
  const y = (row: number): number => 422 + row * look.rowStep;
  const line = (row: number, name: string, value: string): string =>
    text(130, y(row), 27, `${name} :`) + text(430, y(row), 27, value);
  const names = corporation
    ? [line(0, '법인명(단체명)', business.company), line(1, label('대 표 자'), business.representative)]
    : [
        line(0, label('상 호'), business.company),
        line(1, label('성 명'), business.representative),
        text(600, y(1), 25, `생년월일 : ${printedKoreanDate(business.birthDate)}`),
      ];
  const number = `${business.corporationNumber.slice(0, 6)}-${business.corporationNumber.slice(6)}`;
  const first = corporation ? 1 : 0;
  return [
    ...names,
    line(2, '개업연월일', printedKoreanDate(business.openingDate)),
    corporation ? line(3, '법인등록번호', number) : '',
    line(3 + first, '사업장 소재지', business.address),
    line(4 + first, '사업의 종류', '업태'),
    text(510, y(4 + first), 27, business.businessType),
    text(720, y(4 + first), 27, '종목'),
    text(790, y(4 + first), 25, business.businessItem),
    line(5.4 + first, label('발 급 사 유'), '신규발급'),
    line(6.4 + first, '공동사업자', ''),
    text(130, 1012, 27, '사업자 단위 과세 적용사업자 여부 : 여(   ) 부( √ )'),
    text(130, 1066, 27, '전자세금계산서 전용 전자우편주소 : '),
  ].join('');
}

function frame(colour: string): string {
  const corners = [
    [50, 50],
    [1010, 50],
    [50, 1450],
    [1010, 1450],
  ].map(([x, y]) => `<circle cx="${x}" cy="${y}" r="17" fill="none" stroke="${colour}" stroke-width="3"/>`);
  return [
    `<rect x="50" y="50" width="960" height="1400" fill="none" stroke="${colour}" stroke-width="6"/>`,
    `<rect x="57" y="57" width="946" height="1386" fill="none" stroke="${colour}" stroke-width="5" stroke-dasharray="2 5" opacity=".6"/>`,
    `<rect x="66" y="66" width="928" height="1368" fill="none" stroke="${colour}" stroke-width="2"/>`,
    ...corners,
  ].join('');
}
