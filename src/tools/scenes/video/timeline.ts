import type { Scene } from '../scene.ts';

/** What the scene is like at a moment. */
export interface Keyframe {
  readonly atSeconds: number;
  readonly scene: Scene;
}

/**
 * The scene at a moment: between two keyframes every number goes smoothly from one to the other; everything else, and
 * lists of different length, stay as in the earlier one.
 */
export function sceneAt(keyframes: readonly [Keyframe, ...Keyframe[]], seconds: number): Scene {
  let before = keyframes[0];
  for (const keyframe of keyframes) {
    if (keyframe.atSeconds > seconds) {
      const part = (seconds - before.atSeconds) / (keyframe.atSeconds - before.atSeconds);
      return part <= 0 ? before.scene : between(before.scene, keyframe.scene, eased(part));
    }
    before = keyframe;
  }
  return before.scene;
}

function between<T>(from: T, to: T, part: number): T;
function between(from: unknown, to: unknown, part: number): unknown {
  if (typeof from === 'number' && typeof to === 'number') return from + (to - from) * part;
  if (Array.isArray(from)) {
    const others: readonly unknown[] = Array.isArray(to) ? to : [];
    return from.length === others.length
      ? from.map((value: unknown, index) => between(value, others[index], part))
      : from;
  }
  if (isRecord(from) && isRecord(to)) {
    return Object.fromEntries(
      Object.entries(from).map(([name, value]) => [name, between(value, to[name], part)]),
    );
  }
  return from;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function eased(part: number): number {
  return part * part * (3 - 2 * part);
}
