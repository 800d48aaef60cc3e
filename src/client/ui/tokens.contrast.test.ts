import { describe, expect, it } from 'vitest';
import { colour, contrast, declared, rgb } from './testing/contrast.ts';
import tokens from './tokens.css?raw';

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
