import type { Random } from '../../specimens/random.ts';
import { lines, rect, rgb, type ThingDesign } from './thing.ts';

export type ThingKind =
  | 'pen'
  | 'phone'
  | 'book'
  | 'paper'
  | 'note'
  | 'keyboard'
  | 'coaster'
  | 'cable'
  | 'banknote'
  | 'envelope'
  | 'ruler'
  | 'window'
  | 'tablet'
  | 'coin'
  | 'passport-page';

const pen: ThingDesign = (random) => {
  const body = strong(random);
  const length = 142;
  return {
    widthMm: length + 8,
    heightMm: 18,
    radiusMm: null,
    thickMm: 8,
    svg:
      `<defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".55"/><stop offset=".45" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".5"/></linearGradient></defs>` +
      `<path d="M5 9 L17 5 H${length} V13 H17 Z" fill="${body}"/>${rect(17, 5, length - 17, 8, 'url(#g)')}` +
      rect(length - 40, 4.2, 38, 1.6, '#c8c8c8'),
  };
};

const phone: ThingDesign = (random) => {
  const [width, height] = random.chance(0.5) ? [72, 148] : [77, 163];
  const screen = random.chance(0.5)
    ? '#0b0c10'
    : rgb(40 + random.next() * 160, 60 + random.next() * 130, 90 + random.next() * 140);
  let icons = '';
  if (screen !== '#0b0c10') {
    for (let index = 0; index < 20; index++) {
      icons += rect(8 + (index % 4) * 15.6, 22 + Math.floor(index / 4) * 19, 10, 10, strong(random), 2.4);
    }
  }
  return {
    widthMm: width,
    heightMm: height,
    radiusMm: 9,
    thickMm: 8,
    svg: `${rect(0, 0, width, height, '#1a1b1e')}${rect(2.4, 2.4, width - 4.8, height - 4.8, screen, 7)}${icons}`,
  };
};

const tablet: ThingDesign = (random) => {
  const page = random.chance(0.5);
  return {
    widthMm: 178,
    heightMm: 247,
    radiusMm: 10,
    thickMm: 7,
    svg:
      rect(0, 0, 178, 247, '#202226') +
      rect(8, 8, 162, 231, page ? '#eef0f3' : '#0d0f14', 2) +
      (page ? lines(random, { x: 20, y: 24, width: 130, height: 190 }, 6, '#7b8088') : ''),
  };
};

/** A closed book with a coloured cover; `square` ones have the wrong shape for any document. */
const book: ThingDesign = (random) => {
  const [width, height] = random.pick<readonly [number, number]>([
    [150, 180],
    [128, 240],
    [210, 210],
    [130, 244],
  ]);
  const cover = strong(random);
  return {
    widthMm: width,
    heightMm: height,
    radiusMm: 0.8,
    thickMm: 18,
    svg:
      rect(0, 0, width, height, cover) +
      rect(5, 0, 1.4, height, 'rgba(0,0,0,.25)') +
      rect(20, height * 0.18, width - 40, 14, 'rgba(255,255,255,.82)') +
      rect(20, height * 0.18 + 20, (width - 40) * 0.6, 6, 'rgba(255,255,255,.6)') +
      `<circle cx="${width / 2}" cy="${height * 0.62}" r="${width * 0.2}" fill="${strong(random)}"/>`,
  };
};

const paper: ThingDesign = (random) => ({
  widthMm: 210,
  heightMm: 297,
  radiusMm: 0.2,
  thickMm: 0.4,
  svg:
    rect(0, 0, 210, 297, random.chance(0.7) ? '#f4f3ef' : '#fbf6e4') +
    rect(25, 26, 90, 8, '#40444c') +
    lines(random, { x: 25, y: 48, width: 160, height: random.chance(0.5) ? 210 : 120 }, 7, '#8a8c90'),
});

/** Square, so never a document's shape. */
const note: ThingDesign = (random) => ({
  widthMm: 76,
  heightMm: 76,
  radiusMm: 0.4,
  thickMm: 1,
  svg:
    rect(0, 0, 76, 76, random.pick(['#f7e36b', '#f6b3c4', '#a9dcc0', '#f2f2ee'])) +
    lines(random, { x: 8, y: 14, width: 54, height: 34 }, 9, 'rgba(40,60,120,.7)'),
});

const keyboard: ThingDesign = (random) => {
  const dark = random.chance(0.6);
  let keys = '';
  for (let row = 0; row < 5; row++) {
    for (let column = 0; column < 15; column++) {
      const x = 6 + column * 19 + row * 3;
      if (row === 4 && column > 3 && column < 9) continue;
      keys += rect(x, 6 + row * 19, 16.4, 16.4, dark ? '#3a3d42' : '#f3f3f1', 2);
      keys += rect(x + 4, 10 + row * 19, 3, 4, dark ? '#c9ccd2' : '#5c5f66');
    }
  }
  keys += rect(6 + 4 * 19 + 12, 6 + 4 * 19, 5 * 19 - 3, 16.4, dark ? '#3a3d42' : '#f3f3f1', 2);
  return {
    widthMm: 306,
    heightMm: 106,
    radiusMm: 4,
    thickMm: 12,
    svg: rect(0, 0, 306, 106, dark ? '#1e2023' : '#d3d4d6') + keys,
  };
};

const coaster: ThingDesign = (random) => ({
  widthMm: 104,
  heightMm: 104,
  radiusMm: null,
  thickMm: 4,
  svg: `<circle cx="52" cy="52" r="48" fill="${strong(random)}"/><circle cx="52" cy="52" r="40" fill="none" stroke="rgba(255,255,255,.5)" stroke-width="1.5"/><circle cx="52" cy="52" r="34" fill="#f3efe8"/><circle cx="52" cy="52" r="29" fill="#3c2415"/>`,
});

const coin: ThingDesign = () => ({
  widthMm: 30,
  heightMm: 30,
  radiusMm: null,
  thickMm: 2,
  svg: `<circle cx="15" cy="15" r="13" fill="#b9b7b0"/><circle cx="15" cy="15" r="11" fill="none" stroke="#8d8b84" stroke-width="1"/><circle cx="15" cy="15" r="6" fill="#a3a199"/>`,
});

const cable: ThingDesign = (random) => {
  const bend = (): number => Math.round(20 + random.next() * 100);
  return {
    widthMm: 260,
    heightMm: 140,
    radiusMm: null,
    thickMm: 3,
    svg: `<path d="M8 ${bend()} C 70 ${bend() - 40}, 110 ${bend() + 30}, 160 ${bend()} S 230 ${bend()}, 252 ${bend()}" fill="none" stroke="${random.chance(0.5) ? '#f4f4f4' : '#222'}" stroke-width="4" stroke-linecap="round"/>`,
  };
};

/** Longer than any card. */
const banknote: ThingDesign = (random) => {
  const [paperColour, ink] = random.pick<readonly [string, string]>([
    ['#c9e0d2', '#3c7a5e'],
    ['#f0d9b8', '#a0622c'],
    ['#cfd8ea', '#4a5c94'],
  ]);
  let waves = '';
  for (let index = 0; index < 18; index++) {
    waves += `<path d="M0 ${index * 4} Q 37 ${index * 4 - 9} 75 ${index * 4} T 150 ${index * 4}" fill="none" stroke="${ink}" stroke-opacity=".3" stroke-width=".6"/>`;
  }
  return {
    widthMm: 150,
    heightMm: 68,
    radiusMm: 0.3,
    thickMm: 0.3,
    svg: `${rect(0, 0, 150, 68, paperColour)}${waves}<ellipse cx="112" cy="34" rx="17" ry="24" fill="${ink}" fill-opacity=".6"/>${rect(12, 10, 40, 9, ink)}${rect(12, 48, 24, 10, ink)}`,
  };
};

const envelope: ThingDesign = () => ({
  widthMm: 220,
  heightMm: 102,
  radiusMm: 0.5,
  thickMm: 1,
  svg: `${rect(0, 0, 220, 102, '#eae3d4')}<path d="M0 0 L110 62 L220 0" fill="none" stroke="rgba(90,70,40,.45)" stroke-width="1.2"/>`,
});

const ruler: ThingDesign = () => {
  let marks = '';
  for (let mm = 0; mm <= 150; mm++) {
    marks += rect(5 + mm, 0, 0.3, mm % 10 === 0 ? 9 : mm % 5 === 0 ? 6 : 4, '#333');
  }
  return {
    widthMm: 160,
    heightMm: 28,
    radiusMm: 0.8,
    thickMm: 2,
    svg: rect(0, 0, 160, 28, '#e9d9a8') + marks,
  };
};

/** A bright window with bars, as seen over a sill. */
const window: ThingDesign = () => ({
  widthMm: 400,
  heightMm: 300,
  radiusMm: 0.5,
  thickMm: 2,
  svg:
    `<defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#bcd8f4"/><stop offset="1" stop-color="#f6fbff"/></linearGradient></defs>` +
    rect(0, 0, 400, 300, '#e4e0d8') +
    rect(16, 16, 176, 268, 'url(#s)') +
    rect(208, 16, 176, 268, 'url(#s)') +
    rect(16, 200, 176, 60, 'rgba(90,130,90,.6)') +
    rect(208, 214, 176, 46, 'rgba(110,120,110,.6)'),
});

/** The page opposite to a passport's data page. */
const passportPage: ThingDesign = () => {
  let waves = '';
  for (let index = 0; index < 24; index++) {
    const y = index * 4;
    waves += `<path d="M0 ${y} Q 31 ${y + 12} 62 ${y} T 125 ${y}" fill="none" stroke="#7d8fb3" stroke-opacity=".35" stroke-width=".5"/>`;
  }
  return {
    widthMm: 125,
    heightMm: 88,
    radiusMm: 2.2,
    thickMm: 1,
    svg: `${rect(0, 0, 125, 88, '#e6e3dc')}${waves}<circle cx="62" cy="44" r="22" fill="none" stroke="#8d7fa8" stroke-opacity=".4" stroke-width="1.5"/>${rect(14, 70, 30, 3, '#9a9aa6')}`,
  };
};

export const THINGS: Readonly<Record<ThingKind, ThingDesign>> = {
  pen,
  phone,
  book,
  paper,
  note,
  keyboard,
  coaster,
  cable,
  banknote,
  envelope,
  ruler,
  window,
  tablet,
  coin,
  'passport-page': passportPage,
};

function strong(random: Random): string {
  return random.pick([
    '#b3372f',
    '#1f4f8f',
    '#2b2d33',
    '#2f7a55',
    '#d8a531',
    '#6c4a7d',
    '#e7e4dc',
    '#40707a',
  ]);
}
