import { describe, expect, it } from 'vitest';
import { createCanvas } from '../canvas.ts';
import { y4mFrame, y4mHeader } from './y4m.ts';

function plain(red: number, green: number, blue: number): Buffer {
  const canvas = createCanvas({ width: 4, height: 2 });
  for (let at = 0; at < canvas.pixels.length; at += 3) canvas.pixels.set([red, green, blue], at);
  return y4mFrame(canvas).subarray('FRAME\n'.length);
}

describe('y4m', () => {
  it('says size and speed in its first line', () => {
    expect(y4mHeader({ width: 1280, height: 720 }, 10).toString()).toBe(
      'YUV4MPEG2 W1280 H720 F10:1 Ip A1:1 C420jpeg\n',
    );
  });

  it('has a brightness for each pixel and two colours for each four', () => {
    expect(plain(0, 0, 0)).toHaveLength(8 + 2 + 2);
  });

  // ITU-R BT.601, table of the colour bars at full amplitude.
  it.each([
    ['black', [0, 0, 0], [16, 128, 128]],
    ['white', [255, 255, 255], [235, 128, 128]],
    ['red', [255, 0, 0], [81, 90, 240]],
    ['green', [0, 255, 0], [145, 54, 34]],
    ['blue', [0, 0, 255], [41, 240, 110]],
  ])('writes %s as television does', (_name, [red = 0, green = 0, blue = 0], expected) => {
    const frame = plain(red, green, blue);
    const written = [frame[0] ?? 0, frame[8] ?? 0, frame[10] ?? 0];
    for (const [index, value] of expected.entries()) {
      expect(Math.abs((written[index] ?? 0) - value)).toBeLessThanOrEqual(1);
    }
  });
});
