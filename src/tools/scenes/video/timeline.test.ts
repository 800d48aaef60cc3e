import { describe, expect, it } from 'vitest';
import { sceneAt } from './timeline.ts';
import { CLOSER } from './videos.ts';

const [first, second, third] = CLOSER.keyframes;
if (!second || !third) throw new Error('the video has too few keyframes');

describe('sceneAt', () => {
  it('is the keyframe itself at its time, and the last one afterwards', () => {
    expect(sceneAt(CLOSER.keyframes, 0)).toEqual(first.scene);
    expect(sceneAt(CLOSER.keyframes, third.atSeconds)).toEqual(third.scene);
    expect(sceneAt(CLOSER.keyframes, 99)).toEqual(third.scene);
  });

  it('stands still between equal keyframes', () => {
    const a = sceneAt(CLOSER.keyframes, second.atSeconds * 0.3);
    const b = sceneAt(CLOSER.keyframes, second.atSeconds * 0.8);
    expect(JSON.stringify(a)).toBe(JSON.stringify(b));
  });

  it('goes from one number to the other, slowly at both ends', () => {
    const between = third.atSeconds - second.atSeconds;
    const fillAt = (part: number) => sceneAt(CLOSER.keyframes, second.atSeconds + part * between).pose.fill;
    const from = second.scene.pose.fill;
    const to = third.scene.pose.fill;
    expect(fillAt(0.5)).toBeCloseTo((from + to) / 2);
    expect(fillAt(0.1)).toBeLessThan(from + (to - from) * 0.1);
    expect(fillAt(0.9)).toBeGreaterThan(from + (to - from) * 0.9);
  });
});
