import { expect, it } from 'vitest';
import { PICTOGRAM_OF_REASON } from './pictogram-of-reason.ts';
import { PICTOGRAM_NAMES, PICTOGRAMS } from './pictogram-paths.ts';

it('draws no two causes alike', () => {
  const drawings = PICTOGRAM_NAMES.map((name) => PICTOGRAMS[name].line + (PICTOGRAMS[name].soft ?? ''));
  expect(new Set(drawings).size).toBe(PICTOGRAM_NAMES.length);
});

it('keeps every path to numbers and path commands', () => {
  for (const name of PICTOGRAM_NAMES) {
    const { line, soft = 'M0 0' } = PICTOGRAMS[name];
    expect(line, name).toMatch(/^M[\dMmLlHhVvCcSsQqTtAaZz .-]+$/);
    expect(soft, name).toMatch(/^M[\dMmLlHhVvCcSsQqTtAaZz .-]+$/);
  }
});

it('shows success only for success', () => {
  const successes = Object.entries(PICTOGRAM_OF_REASON).filter(([, name]) => name === 'success');
  expect(successes.map(([reason]) => reason)).toEqual(['SUCCESS']);
});

it('draws nothing that no screen shows', () => {
  const hints = ['too-close', 'off-centre', 'turned', 'hold-still'];
  const elsewhere = ['flat', 'bright', 'whole', 'saved', ...hints];
  const used = new Set<string>([...Object.values(PICTOGRAM_OF_REASON), ...elsewhere]);
  expect(PICTOGRAM_NAMES.filter((name) => !used.has(name))).toEqual([]);
});
