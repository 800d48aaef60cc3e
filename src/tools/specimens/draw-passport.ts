import type { Passport } from './identities.ts';
import { machineReadableZone } from './mrz.ts';
import { guilloche, portrait, PORTRAIT_TONES, rosette } from './ornaments.ts';
import { printedPassportDate } from './printed.ts';
import type { Random } from './random.ts';
import { diagonalGradient, group, roundedSheet, svgDocument, text } from './svg.ts';

export interface PassportLook {
  layout: 'classic' | 'newer';
  font: string;
  ground: readonly [string, string];
  waves: readonly [string, string];
  tone: number;
  phase: number;
}

type Tints = Pick<PassportLook, 'ground' | 'waves'>;
const TINTS: readonly [Tints, ...Tints[]] = [
  { ground: ['#e8eef5', '#f2eee6'], waves: ['#b9cbe0', '#dccfb4'] },
  { ground: ['#e9f2ec', '#eef0f4'], waves: ['#bcd9ca', '#cfc4da'] },
  { ground: ['#f3eee8', '#e6eef0'], waves: ['#dbc6b2', '#b5d0d6'] },
];

export const PAGE_PASSPORT_LOOK: PassportLook = {
  layout: 'newer',
  font: 'Noto Sans CJK KR',
  ...TINTS[0],
  tone: 0,
  phase: 1.2,
};

export function randomPassportLook(random: Random): PassportLook {
  return {
    layout: random.pick(['classic', 'newer']),
    font: random.pick(['Noto Sans CJK KR', 'NanumGothic', 'NanumBarunGothic']),
    ...random.pick(TINTS),
    tone: random.between(0, PORTRAIT_TONES.length - 1),
    phase: random.next() * 6,
  };
}

interface Field {
  x: number;
  y: number;
  label: string;
  value: string;
}

/** The data page of a passport, 1280 x 900. */
export function drawPassport(passport: Passport, look: PassportLook): string {
  const tone = PORTRAIT_TONES[look.tone] ?? PORTRAIT_TONES[0];
  const newer = look.layout === 'newer';
  return svgDocument(
    1280,
    900,
    [
      diagonalGradient('ground', look.ground),
      roundedSheet(
        1280,
        900,
        18,
        '<rect width="1280" height="900" fill="url(#ground)"/>',
        guilloche(1280, 712, look.waves, look.phase),
        '<rect y="716" width="1280" height="184" fill="#f5f6f3"/>',
      ),
      rosette(760, 400, 190, look.waves[1], 15),
      group(`font-family="${look.font}" fill="#17181a"`, heading(newer), ...fields(passport, newer)),
      portrait({ x: 60, y: newer ? 172 : 150, width: 304, height: 398 }, tone, 'large'),
      zone(passport),
    ].join(''),
  );
}

function heading(newer: boolean): string {
  const ink = { weight: 'bold', fill: '#243b57' } as const;
  return newer
    ? [
        text(60, 78, 38, '대한민국', ink),
        text(60, 122, 24, 'REPUBLIC OF KOREA', ink),
        text(1220, 70, 32, '여권', { ...ink, anchor: 'end' }),
        text(1220, 104, 24, 'PASSPORT', { ...ink, anchor: 'end', spacing: 3 }),
      ].join('')
    : [
        text(60, 60, 34, '대한민국', { weight: 'bold' }),
        text(220, 60, 30, 'REPUBLIC OF KOREA', { weight: 'bold' }),
        text(60, 104, 30, '여권 PASSPORT', { weight: 'bold' }),
      ].join('');
}

function fields(passport: Passport, newer: boolean): string[] {
  const left = 430;
  const right = 880;
  const top = newer ? 156 : 120;
  const step = newer ? 78 : 81;
  const row = (index: number): number => top + index * step;
  const list: Field[] = [
    { x: left, y: row(0), label: '종류/Type', value: 'PM' },
    { x: left + 150, y: row(0), label: '발행국/Issuing country', value: 'KOR' },
    { x: right, y: row(0), label: '여권번호/Passport No.', value: passport.passportNumber },
    { x: left, y: row(1), label: '성/Surname', value: passport.surname },
    { x: left, y: row(2), label: '이름/Given names', value: passport.givenName },
    { x: right, y: row(2), label: '한글성명/Name in Korean', value: passport.koreanName },
    { x: left, y: row(3), label: '국적/Nationality', value: 'REPUBLIC OF KOREA' },
    { x: left, y: row(4), label: '생년월일/Date of birth', value: printedPassportDate(passport.birthDate) },
    { x: right, y: row(4), label: '성별/Sex', value: passport.sex },
    { x: left, y: row(5), label: '발급일/Date of issue', value: printedPassportDate(passport.issueDate) },
    { x: right, y: row(5), label: '발행관청/Authority', value: 'MINISTRY OF FOREIGN AFFAIRS' },
    {
      x: left,
      y: row(6),
      label: '기간만료일/Date of expiry',
      value: printedPassportDate(passport.expiryDate),
    },
  ];
  return list.map(({ x, y, label, value }) =>
    [
      text(x, y, newer ? 18 : 20, label, { fill: '#47616e' }),
      text(x, y + (newer ? 36 : 38), value.length > 22 ? 24 : 33, value, { weight: '500' }),
    ].join(''),
  );
}

/** One character per cell: OCR-B is set in a fixed pitch whatever font metrics say. */
function zone(passport: Passport): string {
  const lines = machineReadableZone(passport).flatMap((line, row) =>
    [...line].map((character, column) => text(42 + column * 27.4, 786 + row * 66, 44.5, character)),
  );
  return group('font-family="OCR B" fill="#111"', ...lines);
}
