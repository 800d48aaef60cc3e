import { describe, expect, it } from 'vitest';
import { apply, type Place } from './matrix.ts';
import { placeCamera, type Pose } from './plane-camera.ts';

const FRAME = { width: 1280, height: 720 };
const CARD = { width: 85.6, height: 54 };
const STRAIGHT: Pose = { fill: 0.5, centre: [0.5, 0.5], yaw: 0, pitch: 0, roll: 0, focal: 0.75 };

function corners(pose: Pose): Place[] {
  const { toPixel } = placeCamera(pose, CARD, FRAME);
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([x = 0, y = 0]) => apply(toPixel, [(x * CARD.width) / 2, (y * CARD.height) / 2]));
}

describe('placeCamera', () => {
  it('shows a straight card as a rectangle of the asked size in the middle', () => {
    const [topLeft = [0, 0], , bottomRight = [0, 0]] = corners(STRAIGHT);
    // The height fills more of a 16:9 frame than the width.
    expect(bottomRight[1] - topLeft[1]).toBeCloseTo(360, 1);
    expect(bottomRight[0] - topLeft[0]).toBeCloseTo((360 * 85.6) / 54, 1);
    expect((topLeft[0] + bottomRight[0]) / 2).toBeCloseTo(640, 1);
  });

  it('makes the side that leans away shorter', () => {
    const [a = [0, 0], b = [0, 0], c = [0, 0], d = [0, 0]] = corners({ ...STRAIGHT, pitch: 25 });
    expect(b[0] - a[0]).toBeLessThan((c[0] - d[0]) * 0.95);
    const yawed = corners({ ...STRAIGHT, yaw: 25 });
    const [e = [0, 0], f = [0, 0], g = [0, 0], h = [0, 0]] = yawed;
    expect(g[1] - f[1]).toBeLessThan((h[1] - e[1]) * 0.95);
  });

  it('keeps fill and place at any angle', () => {
    const seen = corners({ ...STRAIGHT, fill: 0.7, centre: [0.4, 0.55], yaw: 20, pitch: -18, roll: 12 });
    const xs = seen.map(([x]) => x / FRAME.width);
    const ys = seen.map(([, y]) => y / FRAME.height);
    const across = Math.max(...xs) - Math.min(...xs);
    const down = Math.max(...ys) - Math.min(...ys);
    expect(Math.max(across, down)).toBeCloseTo(0.7, 2);
    expect((Math.max(...xs) + Math.min(...xs)) / 2).toBeCloseTo(0.4, 2);
    expect((Math.max(...ys) + Math.min(...ys)) / 2).toBeCloseTo(0.55, 2);
  });

  it('goes back from pixels to the plane', () => {
    const camera = placeCamera({ ...STRAIGHT, pitch: 20, yaw: -15 }, CARD, FRAME);
    const [x, y] = apply(camera.toPlane, apply(camera.toPixel, [20, -11]));
    expect(x).toBeCloseTo(20, 6);
    expect(y).toBeCloseTo(-11, 6);
  });
});
