import type { Quad } from '#src/shared/contract/captures.ts';
import type { ShareBox } from '../guide-box.ts';

interface At {
  readonly quad: Quad;
  /** Milliseconds. */
  readonly timeMs: number;
}

/** How fast a document moves, in widths of the guide a second: the mean way of its corners between two looks. */
export function speedBetween(
  before: At,
  now: At,
  frame: { readonly width: number; readonly height: number },
  guide: ShareBox,
): number {
  const seconds = (now.timeMs - before.timeMs) / 1000;
  if (seconds <= 0) return 0;
  const ways = now.quad.map(([x, y], index) => {
    const [oldX, oldY] = before.quad[index] ?? [x, y];
    return Math.hypot((x - oldX) * frame.width, (y - oldY) * frame.height);
  });
  const mean = ways.reduce((sum, way) => sum + way, 0) / ways.length;
  return mean / (guide.width * frame.width) / seconds;
}
