import type { Resident } from './identities.ts';
import { guilloche, portrait, PORTRAIT_TONES, rosette, seal } from './ornaments.ts';
import { printedDate, printedResidentNumber, type DateStyle } from './printed.ts';
import type { Random } from './random.ts';
import { diagonalGradient, group, roundedSheet, svgDocument, text } from './svg.ts';

export interface ResidentLook {
  layout: 'classic' | 'newer';
  font: string;
  ground: readonly [string, string, string];
  waves: readonly [string, string];
  tone: number;
  phase: number;
  date: DateStyle;
  hanja: boolean;
}

type Tints = Pick<ResidentLook, 'ground' | 'waves'>;
const TINTS: readonly [Tints, ...Tints[]] = [
  { ground: ['#e9f3ea', '#dfeef5', '#f1ecdf'], waves: ['#b0d3bb', '#b7cce4'] },
  { ground: ['#eef4fa', '#e4f0ec', '#f5efe6'], waves: ['#b4c9e4', '#b9d8c8'] },
  { ground: ['#f4efe6', '#e8f0ea', '#e4eef6'], waves: ['#dccaa8', '#b8d2dd'] },
];

export const PAGE_RESIDENT_LOOK: ResidentLook = {
  layout: 'newer',
  font: 'Noto Sans CJK KR',
  ...TINTS[0],
  tone: 0,
  phase: 0.6,
  date: 'spaced',
  hanja: true,
};

export function randomResidentLook(random: Random): ResidentLook {
  return {
    layout: random.pick(['classic', 'newer']),
    font: random.pick(['Noto Sans CJK KR', 'NanumGothic', 'NanumBarunGothic', 'NanumSquare']),
    ...random.pick(TINTS),
    tone: random.between(0, PORTRAIT_TONES.length - 1),
    phase: random.next() * 6,
    date: random.pick(['spaced', 'dotted']),
    hanja: random.chance(0.75),
  };
}

/** A resident card (주민등록증), 1200 x 757. */
export function drawResident(person: Resident, look: ResidentLook): string {
  const tone = PORTRAIT_TONES[look.tone] ?? PORTRAIT_TONES[0];
  const newer = look.layout === 'newer';
  const background = [
    diagonalGradient('ground', look.ground),
    roundedSheet(
      1200,
      757,
      40,
      '<rect width="1200" height="757" fill="url(#ground)"/>',
      guilloche(1200, 757, look.waves, look.phase),
    ),
    rosette(newer ? 610 : 560, newer ? 560 : 400, 150, look.waves[0]),
  ];
  const frame = newer
    ? { x: 832, y: 150, width: 286, height: 372 }
    : { x: 845, y: 168, width: 270, height: 352 };
  const content = newer ? newerText(person, look) : classicText(person, look);
  return svgDocument(
    1200,
    757,
    [
      ...background,
      group(`font-family="${look.font}" fill="#1c1d20"`, content),
      portrait(frame, tone, 'large'),
      seal(newer ? 1008 : 1020, newer ? 598 : 615, 92),
    ].join(''),
  );
}

function classicText(person: Resident, look: ResidentLook): string {
  const [first = '', second = ''] = person.address;
  return [
    text(90, 132, 70, '주민등록증', { weight: 'bold', spacing: 14 }),
    text(90, 258, 58, printedName(person, look), { weight: '500' }),
    text(90, 342, 54, printedResidentNumber(person.residentNumber), { weight: '500' }),
    text(90, 420, 36, first),
    text(90, 468, 36, second),
    text(470, 598, 40, printedDate(person.issueDate, look.date)),
    text(330, 690, 46, person.issuer, { weight: 'bold', spacing: 2 }),
  ].join('');
}

function newerText(person: Resident, look: ResidentLook): string {
  const [first = '', second = ''] = person.address;
  return [
    text(76, 118, 64, '주민등록증', { weight: 'bold', spacing: 20, fill: '#22384c' }),
    `<path d="M78 146H742" stroke="#22384c" stroke-width="2" opacity=".35"/>`,
    text(76, 252, 68, printedName(person, look), { weight: 'bold', spacing: 2 }),
    text(76, 346, 56, printedResidentNumber(person.residentNumber), { weight: '500', spacing: 3 }),
    text(76, 428, 35, first),
    text(76, 478, 35, second),
    text(430, 606, 40, printedDate(person.issueDate, look.date), { weight: '500' }),
    text(280, 690, 46, person.issuer, { weight: 'bold', spacing: 3 }),
  ].join('');
}

function printedName(person: Resident, look: ResidentLook): string {
  return look.hanja && person.hanja ? `${person.name}(${person.hanja})` : person.name;
}
