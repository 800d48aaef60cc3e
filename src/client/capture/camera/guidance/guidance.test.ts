import { describe, expect, it } from 'vitest';
import type { Quad } from '#src/shared/contract/captures.ts';
import type { FrameLook } from '../../quality/frame-look.ts';
import type { AnalysedFrame } from '../camera.ts';
import { type GuidanceRules, type GuidanceState, guide, startGuidance, waitOn } from './guidance.ts';
import { judgeFrame } from './judge-frame.ts';
import type { Hint } from './hint.ts';

const FRAME = { width: 640, height: 360 };
const STEP_MS = 40;
const RULES: GuidanceRules = {
  guide: { x: 0.1, y: 0.1, width: 0.8, height: 0.8 * (640 / 360 / 1.586) },
  aspects: [1.586, 1.42],
  camera: 'phone',
  auto: true,
};

/** A card of `part` of the guide's width, its middle moved by `dx` shares of the frame. */
function cardAt(part: number, dx = 0): Quad {
  const { x, y, width, height } = RULES.guide;
  const [middleX, middleY] = [x + width / 2 + dx, y + height / 2];
  const [halfX, halfY] = [(width * part) / 2, (height * part) / 2];
  return [
    [middleX - halfX, middleY - halfY],
    [middleX + halfX, middleY - halfY],
    [middleX + halfX, middleY + halfY],
    [middleX - halfX, middleY + halfY],
  ];
}

const GOOD: FrameLook = {
  quad: cardAt(0.9),
  confidence: 0.9,
  cutSides: [],
  aspect: 1.586,
  tiltDegrees: 3,
  turnDegrees: 1,
  brightness: 140,
  glare: 0.01,
  sharpness: 400,
  edgeWidth: 1.8,
  longSide: 500,
  ink: 40,
  paper: 180,
};
const NOTHING: FrameLook = {
  ...GOOD,
  quad: null,
  confidence: 0,
  aspect: null,
  tiltDegrees: 0,
  turnDegrees: 0,
};

function frames(looks: readonly FrameLook[], fromMs = 0): readonly AnalysedFrame[] {
  return looks.map((look, index) => ({ look, timeMs: fromMs + (index + 1) * STEP_MS, ...FRAME }));
}

function times<Value>(count: number, value: Value): readonly Value[] {
  return Array.from({ length: count }, () => value);
}

/** Every state on the way. */
function play(looks: readonly FrameLook[], rules = RULES): readonly GuidanceState[] {
  const states: GuidanceState[] = [];
  let state = startGuidance(0);
  for (const frame of frames(looks)) {
    state = guide(state, frame, rules);
    states.push(state);
  }
  return states;
}

const shots = (states: readonly GuidanceState[]) =>
  states.flatMap(({ guidance }, index) => (guidance.shoot ? [index + 1] : []));

describe('what is wrong with a frame', () => {
  const wrong = (look: Partial<FrameLook>, wasGood = false): Hint | null =>
    judgeFrame({ look: { ...GOOD, ...look }, ...FRAME }, RULES, wasGood);

  it.each<[Hint, Partial<FrameLook>]>([
    ['IMAGE_TOO_DARK', { ...NOTHING, brightness: 20 }],
    ['IMAGE_TOO_DARK', { brightness: 40 }],
    ['IMAGE_TOO_BRIGHT', { brightness: 250, paper: 252, ink: 230 }],
    ['CARD_CUT_OFF', { ...NOTHING, cutSides: ['left'] }],
    ['CARD_NOT_IN_FRAME', NOTHING],
    ['CARD_NOT_IN_FRAME', { confidence: 0.2 }],
    ['CARD_TOO_FAR', { quad: cardAt(0.7) }],
    ['CARD_TOO_CLOSE', { quad: cardAt(1.02) }],
    ['CARD_OTHER_SHAPE', { aspect: 1.8 }],
    ['CARD_OTHER_SHAPE', { aspect: 1.2 }],
    ['CARD_TURNED', { turnDegrees: -20 }],
    ['CARD_TILTED', { tiltDegrees: 28 }],
    ['CARD_OFF_CENTRE', { quad: cardAt(0.88, 0.2) }],
    ['IMAGE_GLARE', { glare: 0.1 }],
    ['IMAGE_BLURRY', { sharpness: 100 }],
    ['IMAGE_BLURRY', { sharpness: 500, edgeWidth: 3 }],
    ['CARD_NOT_IN_FRAME', { ...NOTHING, brightness: 40 }],
  ])('%s', (hint, look) => {
    expect(wrong(look)).toBe(hint);
  });

  it('is nothing when all is well, and when a passport is shown', () => {
    expect(wrong({})).toBeNull();
    expect(wrong({ aspect: 1.42 })).toBeNull();
    expect(wrong({ brightness: 246, paper: 252, ink: 30 })).toBeNull();
    expect(wrong({ edgeWidth: null })).toBeNull();
  });

  it('is light before everything, and a document before its letters', () => {
    expect(wrong({ ...NOTHING, brightness: 20, sharpness: 1 })).toBe('IMAGE_TOO_DARK');
    expect(wrong({ quad: cardAt(0.5), sharpness: 1, glare: 1 })).toBe('CARD_TOO_FAR');
  });

  it('stands upright in a guide that lies', () => {
    const [a, b, c, d] = cardAt(0.9);
    const half = (RULES.guide.width * 0.55 * 360) / 640 / 2;
    const upright: Quad = [
      [0.5 - half * 0.63, a[1] - 0.02],
      [0.5 + half * 0.63, b[1] - 0.02],
      [0.5 + half * 0.63, c[1] + 0.02],
      [0.5 - half * 0.63, d[1] + 0.02],
    ];
    const rules = { ...RULES, guide: { ...RULES.guide, x: 0.4, width: 0.24 } };
    expect(judgeFrame({ look: { ...GOOD, quad: upright }, ...FRAME }, rules, false)).not.toBe('CARD_TURNED');
    const lying = { ...RULES, guide: { x: 0.3, y: 0.35, width: 0.4, height: 0.3 } };
    const inIt: Quad = [
      [0.42, 0.3],
      [0.58, 0.3],
      [0.58, 0.8],
      [0.42, 0.8],
    ];
    expect(judgeFrame({ look: { ...GOOD, quad: inIt }, ...FRAME }, lying, false)).toBe('CARD_TURNED');
  });

  it('lets what was good go a little beyond the limits', () => {
    const far = cardAt(Math.sqrt(0.63));
    expect(wrong({ quad: far }, false)).toBe('CARD_TOO_FAR');
    expect(wrong({ quad: far }, true)).toBeNull();
    expect(wrong({ quad: cardAt(Math.sqrt(0.61)) }, true)).toBe('CARD_TOO_FAR');
  });

  it('asks less of a webcam', () => {
    const look = { ...GOOD, sharpness: 80, glare: 0.12 };
    expect(judgeFrame({ look, ...FRAME }, { ...RULES, camera: 'webcam' }, false)).toBeNull();
    expect(judgeFrame({ look, ...FRAME }, RULES, false)).toBe('IMAGE_GLARE');
  });
});

describe('taking the picture', () => {
  /** More than a second without a document: the first words have been read. */
  const BEFORE = times(30, NOTHING);

  it('happens once, after enough good frames and long enough to be seen', () => {
    expect(shots(play([...BEFORE, ...times(60, GOOD)]))).toEqual([41]);
    expect(shots(play([...BEFORE, ...times(10, GOOD)]))).toEqual([]);
  });

  it('waits until the words say that nothing has to change', () => {
    const states = play(times(60, GOOD));
    expect(shots(states)).toEqual([25]);
    expect(states[24]?.guidance.hint).toBe('READY');
    expect(states[23]?.guidance).toMatchObject({ hint: 'CARD_NOT_IN_FRAME', progress: 0.9 });
  });

  it('needs five good frames however slowly they come', () => {
    let state = startGuidance(0);
    const taken: number[] = [];
    for (let index = 1; index <= 8; index++) {
      state = guide(state, { look: GOOD, timeMs: index * 300, ...FRAME }, RULES);
      if (state.guidance.shoot) taken.push(index);
    }
    expect(taken).toEqual([5]);
  });

  it('tolerates three misses in a row, not four', () => {
    const blurred = { ...GOOD, sharpness: 10 };
    const three = [...BEFORE, ...times(8, GOOD), ...times(3, blurred), ...times(8, GOOD)];
    expect(shots(play(three))).toEqual([42]);
    const four = [...BEFORE, ...times(8, GOOD), ...times(4, blurred), ...times(10, GOOD)];
    expect(shots(play(four))).toEqual([]);
  });

  it('never happens on a bad frame, on a passing card, or when it is switched off', () => {
    const passing = times(60, GOOD).map((look, index) => ({
      ...look,
      quad: cardAt(0.9, -0.08 + index * 0.02),
    }));
    expect(shots(play(passing))).toEqual([]);
    expect(shots(play(times(60, NOTHING)))).toEqual([]);
    const states = play(times(60, GOOD), { ...RULES, auto: false });
    expect(shots(states)).toEqual([]);
    expect(states.at(-1)?.guidance).toMatchObject({ hint: 'READY', isGood: true, progress: 0 });
  });

  it('closes the ring on the way', () => {
    const parts = play([...BEFORE, ...times(12, GOOD)])
      .slice(BEFORE.length)
      .map(({ guidance }) => guidance.progress);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts[0]).toBe(0);
    expect(parts.at(-1)).toBe(1);
  });
});

describe('words', () => {
  it('stand for at least a second, whatever the frames say', () => {
    const flicker = times(200, 0).map((_, index) =>
      index % 3 === 0 ? NOTHING : index % 3 === 1 ? { ...GOOD, quad: cardAt(0.6) } : { ...GOOD, glare: 0.3 },
    );
    const calm = [...times(30, { ...GOOD, quad: cardAt(0.6) }), ...times(30, { ...GOOD, glare: 0.3 })];
    for (const looks of [flicker, calm]) {
      const hints = play(looks).map(({ guidance }) => guidance.hint);
      const changes = hints.flatMap((hint, index) => (index > 0 && hint !== hints[index - 1] ? [index] : []));
      for (const [index, at] of changes.entries()) {
        expect(at - (changes[index - 1] ?? 0)).toBeGreaterThanOrEqual(index === 0 ? 20 : 25);
      }
    }
    expect(new Set(play(calm).map(({ guidance }) => guidance.hint))).toEqual(
      new Set(['CARD_NOT_IN_FRAME', 'CARD_TOO_FAR', 'IMAGE_GLARE']),
    );
  });

  it('say to hold still while a good card moves', () => {
    const moving = times(40, GOOD).map((look, index) => ({
      ...look,
      quad: cardAt(0.88, index % 2 === 0 ? 0.02 : -0.02),
    }));
    expect(play(moving).at(-1)?.guidance.hint).toBe('HOLD_STILL');
  });
});

describe('help', () => {
  it('moves up after twenty seconds without success, frames or none', () => {
    expect(play(times(499, NOTHING)).at(-1)?.guidance.needsHelp).toBe(false);
    expect(play(times(500, NOTHING)).at(-1)?.guidance.needsHelp).toBe(true);
    const waiting = startGuidance(1_000);
    expect(waitOn(waiting, 20_900).guidance.needsHelp).toBe(false);
    expect(waitOn(waiting, 21_000).guidance.needsHelp).toBe(true);
  });
});
