import { createRandom } from '../../specimens/random.ts';
import type { Canvas } from '../canvas.ts';
import type { Place } from '../matrix.ts';
import { boxOf, paintShape, unitsPerPixel } from '../paint.ts';
import type { PlaneCamera } from '../plane-camera.ts';
import type { Colour } from '../texture.ts';
import { valueNoise } from '../value-noise.ts';

/** A finger seen from above, in millimetres of the plane that it lies on. */
export interface Finger {
  /** Where it comes from, usually outside the frame. */
  readonly from: Place;
  readonly tip: Place;
  readonly widthMm: number;
  readonly skin: Colour;
  /** A thumb shows its nail; a palm has none. */
  readonly nail: boolean;
}

const NAIL: Colour = [236, 196, 184];
const grain = valueNoise(createRandom('skin'));

/** Draws a finger with its soft shadow; `softMm`: how wide the shadow's edge is. */
export function paintFinger(canvas: Canvas, camera: PlaneCamera, finger: Finger, softMm = 5): void {
  const { from, tip, widthMm, skin } = finger;
  const length = Math.hypot(tip[0] - from[0], tip[1] - from[1]);
  const along: Place = [(tip[0] - from[0]) / length, (tip[1] - from[1]) / length];
  const radius = widthMm / 2;
  const reach = radius * 1.35 + softMm * 2;
  const corners: readonly Place[] = [from, tip].flatMap(([x, y]): Place[] => [
    [x - reach, y - reach],
    [x + reach, y - reach],
    [x + reach, y + reach],
    [x - reach, y + reach],
  ]);
  const box = boxOf(canvas, camera.toPixel, corners);
  const pixelMm = unitsPerPixel(camera.toPlane, [(box.left + box.right) / 2, (box.top + box.bottom) / 2]);

  paintShape(canvas, camera.toPlane, box, (x, y, colour) => {
    colour[0] = colour[1] = colour[2] = 0;
    const outside = distance(x - softMm * 0.5, y - softMm * 0.7);
    return 0.45 * fade(outside / softMm);
  });
  paintShape(canvas, camera.toPlane, box, (x, y, colour) => {
    const outside = distance(x, y);
    const cover = Math.max(0, Math.min(1, 0.5 - outside / pixelMm));
    if (cover <= 0) return 0;
    const dx = x - from[0];
    const dy = y - from[1];
    const at = dx * along[0] + dy * along[1];
    const side = (dy * along[0] - dx * along[1]) / radius;
    const round = Math.max(0, 1 - side * side * 0.75 - Math.max(0, (at - length) / radius) ** 2 * 0.5);
    const wrinkle = Math.sin(at * 1.9) * Math.max(0, 1 - Math.abs(at - length + widthMm * 1.6) / 5) * 9;
    const light = 0.6 + 0.45 * Math.sqrt(round) - side * 0.07;
    const spot = grain(x * 0.8, y * 0.8) * 5 + grain(x * 3, y * 3) * 3 - wrinkle;
    const nailX = (at - length + radius * 0.05) / (radius * 0.78);
    const nailY = side / 0.62;
    const nail = finger.nail ? Math.max(0, Math.min(1, (1 - nailX * nailX - nailY * nailY) * 6)) : 0;
    for (let channel = 0; channel < 3; channel++) {
      const base = (skin[channel] ?? 0) * (1 - nail) + (NAIL[channel] ?? 0) * nail;
      colour[channel] = Math.max(0, Math.min(255, base * light + spot));
    }
    return cover;
  });

  /** Millimetres outside the finger; it gets a little thicker away from the tip. */
  function distance(x: number, y: number): number {
    const dx = x - from[0];
    const dy = y - from[1];
    const at = Math.max(0, Math.min(length, dx * along[0] + dy * along[1]));
    const thick = radius * (1 + 0.22 * (1 - at / length));
    return Math.hypot(dx - at * along[0], dy - at * along[1]) - thick;
  }
}

function fade(outside: number): number {
  const part = Math.max(0, Math.min(1, 0.5 - outside / 2));
  return part * part * (3 - 2 * part);
}
