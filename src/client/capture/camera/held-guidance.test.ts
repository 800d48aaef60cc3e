import { expect, it } from 'vitest';
import type { FrameLook } from '../quality/frame-look.ts';
import { type GuidanceRules, type GuidanceState, guide, startGuidance } from './guidance/guidance.ts';
import { type Hold, isSpent, refresh, resume } from './held-guidance.ts';

const FRAME = { width: 640, height: 360 };
const RULES: GuidanceRules = {
  guide: { x: 0.1, y: 0.05, width: 0.8, height: 0.9 },
  aspects: [1.586],
  camera: 'phone',
  auto: true,
};
const GOOD: FrameLook = {
  quad: [
    [0.14, 0.05],
    [0.86, 0.05],
    [0.86, 0.86],
    [0.14, 0.86],
  ],
  confidence: 0.9,
  cutSides: [],
  aspect: 1.586,
  tiltDegrees: 0,
  turnDegrees: 0,
  brightness: 140,
  glare: 0,
  sharpness: 400,
  edgeWidth: 1.8,
  longSide: 460,
  ink: 40,
  paper: 180,
};
const BAD: FrameLook = { ...GOOD, quad: null, confidence: 0, aspect: null };

interface Played {
  readonly state: GuidanceState;
  readonly shots: number;
}

/** Two seconds of what is seen, `fromMs` on. */
function play(from: GuidanceState, look: FrameLook, fromMs: number, rules = RULES): Played {
  let state = from;
  let shots = 0;
  for (let timeMs = fromMs; timeMs <= fromMs + 2000; timeMs += 40) {
    state = guide(rules.auto ? state : refresh(state), { look, timeMs, ...FRAME }, rules);
    if (state.guidance.shoot) shots++;
  }
  return { state, shots };
}

const taken = () => play(startGuidance(0), GOOD, 0);

it('takes one photo of good frames, and no other when it did not come', () => {
  const first = taken();
  expect([first.shots, isSpent(first.state)]).toEqual([1, true]);
  const next = play(resume(first.state, 'photo'), GOOD, 5_000);
  expect([next.shots, isSpent(next.state)]).toEqual([0, true]);
});

it('does so again when the frames turned bad and good', () => {
  const bad = play(resume(taken().state, 'photo'), BAD, 5_000);
  expect(isSpent(bad.state)).toBe(false);
  expect(play(bad.state, GOOD, 8_000).shots).toBe(1);
});

it('does so again when the automatic is turned off and on', () => {
  const off = play(resume(taken().state, 'photo'), GOOD, 5_000, { ...RULES, auto: false });
  expect(off.shots).toBe(0);
  expect(play(off.state, GOOD, 8_000).shots).toBe(1);
});

it('leaves the next one to the person after theirs did not come', () => {
  const off = play(startGuidance(0), GOOD, 0, { ...RULES, auto: false });
  expect(play(resume(off.state, 'photo'), GOOD, 5_000).shots).toBe(0);
});

it.each<[Hold, boolean]>([
  ['picker', false],
  ['photo', true],
])('has nothing that was good before a %s count for another photo', (hold, isUsedUp) => {
  let state = startGuidance(0);
  for (let timeMs = 0; timeMs < 400; timeMs += 40)
    state = guide(state, { look: GOOD, timeMs, ...FRAME }, RULES);
  expect(state.run).not.toBeNull();
  const after = guide(resume(state, hold), { look: GOOD, timeMs: 60_000, ...FRAME }, RULES);
  expect(after.guidance.shoot).toBe(false);
  expect(isSpent(after)).toBe(isUsedUp);
});
