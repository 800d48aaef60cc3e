import { describe, expect, it } from 'vitest';
import tokens from './tokens.css?raw';

type Rgb = readonly [number, number, number];

/** Words on what they stand on: 4.5:1 (WCAG 1.4.3). */
const TEXT_ON: Readonly<Record<string, readonly string[]>> = {
  ink: ['ground', 'surface', 'sunken', 'accent-wash', 'attention-wash', 'good-wash'],
  'ink-soft': ['ground', 'surface', 'sunken', 'accent-wash'],
  accent: ['ground', 'surface', 'accent-wash'],
  good: ['ground', 'surface', 'good-wash'],
  attention: ['ground', 'surface', 'attention-wash', 'accent-wash'],
  danger: ['ground', 'surface'],
  'accent-ink': ['accent'],
  'danger-ink': ['danger'],
};

/** Edges and fills that carry meaning: 3:1 (WCAG 1.4.11). */
const SHAPES_ON: Readonly<Record<string, readonly string[]>> = {
  'line-strong': ['ground', 'surface'],
  accent: ['ground', 'surface', 'line'],
  attention: ['ground', 'surface'],
};

const blocks = tokens.split(/@media/);
const light = declared(blocks[0] ?? '');
const dark = { ...light, ...declared(blocks.find((block) => block.includes('color-scheme: dark')) ?? '') };

describe.each([
  ['light', light],
  ['dark', dark],
])('%s theme', (_, theme) => {
  it('gives every colour in OKLCH', () => {
    expect(Object.keys(theme).length).toBeGreaterThanOrEqual(18);
  });

  it.each(pairs(TEXT_ON))('%s can be read on %s', (text, ground) => {
    expect(contrast(colour(theme, text), colour(theme, ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(SHAPES_ON))('%s can be seen on %s', (shape, ground) => {
    expect(contrast(colour(theme, shape), colour(theme, ground))).toBeGreaterThanOrEqual(3);
  });

  it('gives the focus ring and the marks on a photo two tones that differ', () => {
    expect(contrast(colour(theme, 'accent'), colour(theme, 'surface'))).toBeGreaterThanOrEqual(3);
    for (const mark of ['mark', 'mark-glare']) {
      expect(contrast(colour(theme, mark), colour(theme, 'mark-edge'))).toBeGreaterThanOrEqual(4.5);
    }
  });
});

it('the dark theme changes every colour of the page', () => {
  const same = Object.keys(light).filter((name) => String(light[name]) === String(dark[name]));
  expect(same).toEqual(['mark', 'mark-glare', 'mark-edge']);
});

it('knows a contrast that is known: 21:1 for black on white, 4.54:1 for #767676 on white', () => {
  const white = rgb(100, 0, 0);
  expect(contrast(rgb(0, 0, 0), white)).toBeCloseTo(21, 1);
  expect(contrast([0x76 / 255, 0x76 / 255, 0x76 / 255], white)).toBeCloseTo(4.54, 1);
});

function pairs(table: Readonly<Record<string, readonly string[]>>): [string, string][] {
  return Object.entries(table).flatMap(([front, backs]) =>
    backs.map((back): [string, string] => [front, back]),
  );
}

function declared(css: string): Record<string, Rgb> {
  const found = css.matchAll(/--([\w-]+): oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\);/g);
  return Object.fromEntries(
    [...found].map(([, name, l, c, h]) => [name, rgb(Number(l), Number(c), Number(h))]),
  );
}

function colour(theme: Readonly<Record<string, Rgb>>, name: string): Rgb {
  const found = theme[name];
  if (!found) throw new Error(`tokens.css declares no --${name}`);
  return found;
}

/** OKLCH (percent, chroma, degrees) to sRGB, 0 to 1; https://bottosson.github.io/posts/oklab/ */
function rgb(lightness: number, chroma: number, hue: number): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness / 100 + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness / 100 - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness / 100 - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    encoded(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function encoded(linear: number): number {
  const within = Math.min(1, Math.max(0, linear));
  return within <= 0.0031308 ? 12.92 * within : 1.055 * within ** (1 / 2.4) - 0.055;
}

function contrast(one: Rgb, other: Rgb): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG 2.2, relative luminance. */
function luminance([r, g, b]: Rgb): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}
