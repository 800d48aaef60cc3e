import type { Driver } from './identities.ts';
import { guilloche, portrait, PORTRAIT_TONES, rosette, seal } from './ornaments.ts';
import { dateParts, printedDate, printedLicenseNumber, printedResidentNumber } from './printed.ts';
import type { Random } from './random.ts';
import { diagonalGradient, group, roundedSheet, svgDocument, text } from './svg.ts';

export interface DriverLook {
  layout: 'classic' | 'newer';
  font: string;
  ground: readonly [string, string];
  waves: readonly [string, string];
  tone: number;
  phase: number;
}

type Tints = Pick<DriverLook, 'ground' | 'waves'>;
const TINTS: readonly [Tints, ...Tints[]] = [
  { ground: ['#f6efe0', '#e3eff5'], waves: ['#e0cba6', '#b8d3e0'] },
  { ground: ['#eaf3f7', '#f3eef7'], waves: ['#b5d3de', '#d3c3e0'] },
  { ground: ['#f0f4e8', '#e8f0f6'], waves: ['#cbd8a9', '#b9cfe2'] },
];

export const PAGE_DRIVER_LOOK: DriverLook = {
  layout: 'newer',
  font: 'Noto Sans CJK KR',
  ...TINTS[0],
  tone: 2,
  phase: 2.1,
};

export function randomDriverLook(random: Random): DriverLook {
  return {
    layout: random.pick(['classic', 'newer']),
    font: random.pick(['Noto Sans CJK KR', 'NanumGothic', 'NanumBarunGothic', 'NanumSquare']),
    ...random.pick(TINTS),
    tone: random.between(0, PORTRAIT_TONES.length - 1),
    phase: random.next() * 6,
  };
}

/** A driver's licence (자동차운전면허증), 1200 x 757. */
export function drawDriver(driver: Driver, look: DriverLook): string {
  const tone = PORTRAIT_TONES[look.tone] ?? PORTRAIT_TONES[0];
  const newer = look.layout === 'newer';
  const top = driver.licenseType.includes('/') ? 210 : 190;
  const frame = newer
    ? { x: 70, y: top, width: 300, height: 576 - top }
    : { x: 70, y: 150, width: 300, height: 400 };
  return svgDocument(
    1200,
    757,
    [
      diagonalGradient('ground', look.ground),
      roundedSheet(
        1200,
        757,
        40,
        '<rect width="1200" height="757" fill="url(#ground)"/>',
        guilloche(1200, 757, look.waves, look.phase),
      ),
      rosette(900, 330, 140, look.waves[1], 17),
      group(`font-family="${look.font}" fill="#1b1b1e"`, newer ? newerText(driver) : classicText(driver)),
      portrait(frame, tone, 'large'),
      portrait({ x: 1010, y: 480, width: 124, height: 156 }, tone, 'small', false),
      seal(newer ? 888 : 880, newer ? 634 : 640, 84),
    ].join(''),
  );
}

function classicText(driver: Driver): string {
  const [first = '', second = ''] = driver.address;
  return [
    text(420, 98, 56, '자동차운전면허증', { weight: 'bold', spacing: 6 }),
    text(925, 96, 26, "(Driver's License)"),
    ...licenseTypes(driver, 98),
    text(430, 196, 52, printedLicenseNumber(driver.licenseNumber), { weight: 'bold' }),
    text(430, 272, 50, driver.name, { weight: '500' }),
    text(430, 344, 46, printedResidentNumber(driver.residentNumber)),
    text(430, 408, 34, first),
    text(430, 454, 34, second),
    ...renewal(driver, 430, 524),
    text(430, 614, 32, `조건 : ${driver.condition}`),
    text(470, 668, 38, printedDate(driver.issueDate, 'dotted')),
    text(430, 724, 44, driver.issuer, { weight: 'bold', spacing: 2 }),
    text(1072, 690, 34, driver.serialNumber, { weight: 'bold', anchor: 'middle' }),
  ].join('');
}

function newerText(driver: Driver): string {
  const [first = '', second = ''] = driver.address;
  return [
    text(70, 96, 54, '자동차운전면허증', { weight: 'bold', spacing: 5, fill: '#1f3550' }),
    text(580, 94, 26, "(Driver's License)", { fill: '#1f3550' }),
    '<path d="M70 122H1130" stroke="#1f3550" stroke-width="2" opacity=".35"/>',
    ...licenseTypes(driver, 172),
    text(430, 202, 54, printedLicenseNumber(driver.licenseNumber), { weight: 'bold', spacing: 1 }),
    text(430, 284, 52, driver.name, { weight: 'bold', spacing: 3 }),
    text(430, 356, 46, printedResidentNumber(driver.residentNumber), { weight: '500', spacing: 1 }),
    text(430, 416, 33, first),
    text(430, 462, 33, second),
    ...renewal(driver, 430, 522),
    ...(driver.condition ? [text(430, 606, 32, `조건 : ${driver.condition}`)] : []),
    text(470, 660, 38, printedDate(driver.issueDate, 'dotted')),
    text(430, 722, 44, driver.issuer, { weight: 'bold', spacing: 2 }),
    text(1072, 684, 34, driver.serialNumber, { weight: 'bold', anchor: 'middle' }),
  ].join('');
}

/** Several types stand under each other. */
function licenseTypes(driver: Driver, y: number): string[] {
  const types = driver.licenseType.split('/');
  const size = types.length > 1 ? 36 : 44;
  return types.map((type, index) =>
    text(70, y - (types.length - 1) * 22 + index * 44, size, type, { weight: 'bold', fill: '#9d2f2f' }),
  );
}

function renewal(driver: Driver, x: number, y: number): string[] {
  const year = Number(dateParts(driver.issueDate).year) + 10;
  return [
    text(x, y, 32, '적성검사'),
    text(x, y + 38, 32, '기간'),
    text(x + 170, y, 34, `: ${year}.01.01.`),
    text(x + 170, y + 40, 34, `~ ${year}.12.31.`),
  ];
}
