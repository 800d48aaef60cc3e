import type { CreditCard } from './identities.ts';
import { chip, rosette } from './ornaments.ts';
import { BANKS } from './pools.ts';
import { printedPan } from './printed.ts';
import type { Random } from './random.ts';
import { diagonalGradient, group, roundedSheet, svgDocument, text } from './svg.ts';

/** Raised digits catch light and shadow and are set in an OCR-A like face; flat ones are plain print. */
export type CardPrint = 'flat' | 'embossed';

export interface CreditCardLook {
  print: CardPrint;
  font: string;
  ground: readonly [string, string];
  dark: boolean;
  bank: string;
  scheme: string;
  /** Base line of the number. */
  numberY: number;
  arcs: boolean;
  phase: number;
}

type Plastic = Pick<CreditCardLook, 'ground' | 'dark'>;
const PLASTICS: readonly [Plastic, ...Plastic[]] = [
  { ground: ['#12303f', '#2f6b7e'], dark: true },
  { ground: ['#16335b', '#3f74b4'], dark: true },
  { ground: ['#1f2024', '#5c5d66'], dark: true },
  { ground: ['#6b1d38', '#b5607c'], dark: true },
  { ground: ['#0f4a31', '#4c9a72'], dark: true },
  { ground: ['#d5dbe0', '#f4f6f8'], dark: false },
  { ground: ['#e6d9b8', '#f7f0dc'], dark: false },
  { ground: ['#3b1f66', '#8363bd'], dark: true },
  { ground: ['#f0f1f2', '#cfdbe8'], dark: false },
  { ground: ['#f3d2c1', '#fbeee6'], dark: false },
];

const FLAT_FONTS = ['Liberation Mono', 'DejaVu Sans Mono', 'Noto Sans CJK KR', 'NanumGothicCoding'] as const;

export const PAGE_CARD_LOOK: CreditCardLook = {
  print: 'flat',
  font: 'Noto Sans CJK KR',
  ...PLASTICS[0],
  bank: '견본카드',
  scheme: 'SPECIMEN',
  numberY: 470,
  arcs: true,
  phase: 0.4,
};

export function randomCreditCardLook(random: Random): CreditCardLook {
  const flat = random.chance(0.6);
  return {
    print: flat ? 'flat' : 'embossed',
    font: flat ? random.pick(FLAT_FONTS) : 'OCRA',
    ...random.pick(PLASTICS),
    bank: random.pick(BANKS),
    scheme: random.pick(['SPECIMEN', 'TEST', '견본']),
    numberY: random.between(436, 480),
    arcs: random.chance(0.6),
    phase: random.next() * 6,
  };
}

/** The front of a payment card, 1200 x 757. */
export function drawCreditCard(card: CreditCard, look: CreditCardLook): string {
  const soft = look.dark ? '#ffffff' : '#20242a';
  return svgDocument(
    1200,
    757,
    [
      diagonalGradient('ground', look.ground),
      roundedSheet(
        1200,
        757,
        44,
        '<rect width="1200" height="757" fill="url(#ground)"/>',
        look.arcs ? arcs(soft, look.phase) : group('opacity=".35"', rosette(960, 240, 260, soft, 19)),
      ),
      chip(92, 206, 150, 116),
      contactless(soft),
      group(
        `fill="${soft}" font-family="Noto Sans CJK KR"`,
        text(90, 122, 52, look.bank, { weight: 'bold', spacing: 2 }),
        text(1110, 690, 46, look.scheme, { weight: 'bold', italic: true, anchor: 'end', spacing: 2 }),
        text(430, look.numberY + 82, 20, 'VALID', { opacity: 0.85 }),
        text(430, look.numberY + 106, 20, 'THRU', { opacity: 0.85 }),
      ),
      group(`font-family="${look.font}"`, ...digits(card, look)),
    ].join(''),
  );
}

function digits(card: CreditCard, look: CreditCardLook): string[] {
  const printed = [...printedPan(card.pan)];
  const size = look.font === 'OCRA' ? 76 : 70;
  const pitch = Math.min(size * (look.font === 'OCRA' ? 0.72 : 0.62), 1020 / printed.length);
  const number = printed.map((digit, index) => ink(90 + index * pitch, look.numberY, size, digit, look));
  return [
    ...number,
    ink(512, look.numberY + 104, 46, card.validThru, look),
    ink(90, 676, 42, card.holder, look),
  ];
}

function ink(x: number, y: number, size: number, content: string, look: CreditCardLook): string {
  if (look.print === 'flat') {
    return text(x, y, size, content, { fill: look.dark ? '#ffffff' : '#14161a', weight: '500' });
  }
  return [
    text(x + 3, y + 3, size, content, { fill: '#000000', opacity: 0.55 }),
    text(x - 2, y - 2, size, content, { fill: '#ffffff', opacity: 0.7 }),
    text(x, y, size, content, { fill: look.dark ? '#e9e9ec' : '#3a3a3a' }),
  ].join('');
}

function arcs(colour: string, phase: number): string {
  const circles = Array.from({ length: 9 }, (_, index) => {
    const radius = 180 + index * 62;
    return `<circle cx="${1080 + 60 * Math.sin(phase)}" cy="${90 + 60 * Math.cos(phase)}" r="${radius}"/>`;
  });
  return group(`fill="none" stroke="${colour}" stroke-width="1.5" opacity=".16"`, ...circles);
}

function contactless(colour: string): string {
  const waves = [18, 32, 46].map(
    (reach) => `M${290 + reach * 0.55} ${264 - reach}a${reach * 1.35} ${reach * 1.35} 0 0 1 0 ${reach * 2}`,
  );
  return `<path d="${waves.join('')}" fill="none" stroke="${colour}" stroke-width="6" stroke-linecap="round" opacity=".8"/>`;
}
