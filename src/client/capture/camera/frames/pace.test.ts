import { expect, it } from 'vitest';
import { createPace } from './pace.ts';

/** Looks for three seconds; whether it was called slow. */
function run(everyMs: number, workMs: number, cameraRate?: number): boolean {
  const pace = createPace();
  let slow = false;
  for (let timeMs = 0; timeMs <= 3000; timeMs += everyMs) slow = pace.add(timeMs, workMs, cameraRate) || slow;
  return slow;
}

it('calls a device slow that looks at few frames and takes long over each', () => {
  expect(run(100, 40)).toBe(true);
});

it('does not blame the device for a camera that gives few frames', () => {
  expect(run(100, 20)).toBe(false);
  expect(run(100, 20, 10)).toBe(false);
});

it('blames the device when the camera gives clearly more than is looked at, however short a look', () => {
  // As measured: 14.2 looks a second in full size, 19.9 in a smaller one.
  expect(run(1000 / 14.2, 20, 30)).toBe(true);
  expect(run(1000 / 14.2, 20, 15)).toBe(false);
});

it('is content with fifteen a second', () => {
  expect(run(60, 58)).toBe(false);
  expect(run(60, 20, 30)).toBe(false);
});

it('starts over for another size', () => {
  const pace = createPace();
  for (let timeMs = 0; timeMs < 1900; timeMs += 100) pace.add(timeMs, 95);
  pace.restart();
  expect(pace.add(2000, 95)).toBe(false);
  expect(pace.add(2100, 95)).toBe(false);
});
