import type { SceneVideo } from '../scenes/video/scene-video.ts';
import { HELD } from '../scenes/video/videos.ts';

/** How the browser is slowed down. */
export type Speed =
  /** Every process of the browser on one core. */
  | 'one-core'
  /** The same, and the page's main thread four times slower, by the browser itself. */
  | 'main-thread-4x'
  /** The same, and every process of the browser stopped for three quarters of the time. */
  | 'everything-4x';

/** Fewest frames looked at in a second. */
export const BARS: Readonly<Record<Speed, number>> = {
  'one-core': 24,
  'main-thread-4x': 12,
  'everything-4x': 12,
};

/** How a contender is made: by taking away what a browser may lack. */
export type Feed = 'as-it-is' | 'video-frames' | 'bitmaps';

export interface BenchCase {
  readonly name: string;
  readonly video: SceneVideo;
  readonly speed: Speed;
  readonly feed: Feed;
  /** Whether a miss fails the command; contenders are there to be compared. */
  readonly counts: boolean;
}

/** A card before the camera, 30 frames a second. */
function held(name: string, width: number): SceneVideo {
  return { ...HELD, name, width, framesPerSecond: 30, seconds: 0.8 };
}

const SMALL = held('bench-720p', 1280);
const FULL = held('bench-1080p', 1920);
const SPEEDS: readonly (readonly [Speed, string])[] = [
  ['one-core', 'one core'],
  ['main-thread-4x', 'one core, main thread 4x slower'],
  ['everything-4x', 'one core, all of the browser 4x slower'],
];

const CONTENDERS: readonly (readonly [Feed, Speed, string])[] = [
  ['video-frames', 'one-core', 'one core, without streams of frames'],
  ['video-frames', 'main-thread-4x', 'main thread 4x slower, without streams of frames'],
  ['bitmaps', 'one-core', 'one core, without streams of frames and video frames'],
];

export const CASES: readonly BenchCase[] = [
  ...SPEEDS.flatMap(([speed, words]) =>
    [SMALL, FULL].map((video): BenchCase => ({
      name: `${video === SMALL ? '1280x720' : '1920x1080'}, ${words}`,
      video,
      speed,
      feed: 'as-it-is',
      counts: true,
    })),
  ),
  ...CONTENDERS.map(([feed, speed, words]): BenchCase => ({
    name: `1280x720, ${words}`,
    video: SMALL,
    speed,
    feed,
    counts: false,
  })),
];
