import { describe, expect, test } from 'vitest';
import { judge } from './bars.ts';
import { BYTE_LIMITER, CONTENDERS, OURS } from './contenders.ts';
import type { Input } from './inputs.ts';
import type { LegibilityResult } from './legibility.ts';
import type { Figures, Row } from './results.ts';

const PHOTO: Input = {
  name: '108 MP JPEG',
  file: 'photo.jpeg',
  bytes: 1,
  width: 1,
  height: 1,
  type: 'image/jpeg',
  original: null,
  maxBytes: 1,
  byteLimit: false,
};
const LIMITED: Input = { ...PHOTO, name: 'limited', byteLimit: true };
const FIGURES: Figures = {
  wallMs: 100,
  cpuMs: 100,
  firstCpuMs: 100,
  longestTaskMs: 10,
  slowTaskMs: 40,
  encodes: 1,
  peakMb: 60,
  bytes: 1,
  width: 1,
  height: 1,
  ssim: 1,
  runs: 7,
};
const LEGIBLE: LegibilityResult = {
  readings: [{ name: 'ours', specimens: 12, prepared: 0.014, original: 0.01, isJudged: true }],
  encodes: [1, 1],
};

/** Everything reached, with some figures changed: `ours`, or those of a library. */
function rows(changes: Readonly<Record<string, Partial<Figures>>> = {}): Row[] {
  const of = (input: Input, id: string, figures: Partial<Figures>): Row => {
    const contender = CONTENDERS.find((candidate) => candidate.id === id) ?? OURS;
    return { input, contender, figures: { ...FIGURES, ...figures, ...changes[id] } };
  };
  return [
    of(PHOTO, 'ours', {}),
    of(PHOTO, 'compressorjs', { cpuMs: 96 }),
    of(PHOTO, BYTE_LIMITER.id, { cpuMs: 131, peakMb: 80 }),
    of(LIMITED, 'ours', { encodes: 1 }),
    of(LIMITED, BYTE_LIMITER.id, { cpuMs: 301 }),
  ];
}

const missed = (given: readonly Row[], legibility = LEGIBLE) =>
  judge(given, legibility)
    .filter(({ isMet }) => isMet === false)
    .map(({ name }) => name);

describe('the figures to reach', () => {
  test('all of them', () => {
    expect(missed(rows())).toEqual([]);
    expect(judge(rows(), LEGIBLE)).toHaveLength(9);
  });

  test.each([
    ['slower than the fastest', { compressorjs: { cpuMs: 95 } }, ['CPU time, 108 MP JPEG, of the fastest']],
    ['a long task', { ours: { slowTaskMs: 51 } }, ['longest main-thread task at a 4 times slower processor']],
    [
      'not measured with a slow processor',
      { ours: { slowTaskMs: null } },
      ['longest main-thread task at a 4 times slower processor'],
    ],
    ['two encodes', { ours: { encodes: 2 } }, ['one encode']],
    ['three encodes', { ours: { encodes: 3 } }, ['one encode', 'encodes of one input']],
    ['memory', { ours: { peakMb: 61 } }, ["peak memory, 108 MP JPEG, of browser-image-compression's"]],
  ])('%s', (_, changes, names) => {
    expect(missed(rows(changes))).toEqual(names);
  });

  test('against those that free the main thread, and at a byte limit', () => {
    const changed = rows().map((row) =>
      row.contender === BYTE_LIMITER ? { ...row, figures: { ...row.figures, cpuMs: 129 } } : row,
    );
    expect(missed(changed)).toEqual([
      'CPU time, 108 MP JPEG, less than the fastest that frees the main thread',
      'CPU time, limited, less than browser-image-compression',
    ]);
  });

  test('a failed tab fails what hangs on it', () => {
    const failed = rows().map((row) =>
      row.contender === OURS && row.input === PHOTO ? { ...row, figures: { failed: 'crashed' } } : row,
    );
    expect(missed(failed)).toContain('108 MP JPEG without a failed tab');
    expect(missed(failed)).toContain('CPU time, 108 MP JPEG');
  });

  test('what no library opens is no bar', () => {
    const alone = rows().filter(({ contender }) => contender === OURS);
    expect(judge(alone.slice(0, 1), null).find(({ name }) => name.startsWith('CPU time'))).toMatchObject({
      isMet: true,
    });
  });

  test('legibility: half a point is allowed', () => {
    const [reading] = LEGIBLE.readings;
    if (!reading) throw new Error('No reading.');
    expect(missed(rows(), { ...LEGIBLE, readings: [{ ...reading, prepared: 0.0151 }] })).toHaveLength(1);
    expect(
      missed(rows(), { ...LEGIBLE, readings: [{ ...reading, prepared: 0.5, isJudged: false }] }),
    ).toEqual([]);
  });
});
