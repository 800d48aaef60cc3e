import { expect, it } from 'vitest';
import { createBestFrames } from './best-frames.ts';

const frame = (timeMs: number, score: number) => ({ timeMs, score });

it('is the best of the last second', () => {
  const bests = createBestFrames(1000, 3);
  for (const [timeMs, score] of [
    [0, 0.9],
    [400, 0.5],
    [500, 0.7],
    [800, 0.6],
    [1300, 0.4],
  ] as const)
    bests.offer(frame(timeMs, score));
  expect(bests.best(1400)).toEqual(frame(500, 0.7));
  expect(bests.best(1700)).toEqual(frame(800, 0.6));
  expect(bests.best(2200)).toEqual(frame(1300, 0.4));
  expect(bests.best(2400)).toBeNull();
});

it('holds one frame for each part of the time, and no older ones', () => {
  const bests = createBestFrames<{ timeMs: number; score: number }>(1000, 3);
  const all = Array.from({ length: 90 }, (_, index) => frame(index * 33, ((index * 7) % 10) / 10));
  for (const one of all) bests.offer(one);
  expect(all.filter((one) => bests.has(one)).length).toBeLessThanOrEqual(4);
  expect(all.filter((one) => bests.has(one)).every(({ timeMs }) => timeMs > 89 * 33 - 1000)).toBe(true);
});

it('prefers the newer of two that are as good', () => {
  const bests = createBestFrames(1000, 3);
  bests.offer(frame(10, 0.5));
  bests.offer(frame(20, 0.5));
  bests.offer(frame(700, 0.5));
  expect(bests.best(900)).toEqual(frame(700, 0.5));
});

it('forgets', () => {
  const bests = createBestFrames(1000, 3);
  bests.offer(frame(10, 0.5));
  bests.clear();
  expect(bests.best(20)).toBeNull();
});
