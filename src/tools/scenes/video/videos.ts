import { PLAIN_LIGHT } from '../light.ts';
import { CLEAR_OPTICS } from '../optics.ts';
import type { Pose } from '../plane-camera.ts';
import type { Scene } from '../scene.ts';
import type { SceneVideo } from './scene-video.ts';
import type { Keyframe } from './timeline.ts';

/** A card that lies straight and fills the guide of a window that shows the video's whole height. */
const FILLING: Pose = { fill: 0.77, centre: [0.5, 0.5], yaw: 2, pitch: 5, roll: 1.5, focal: 0.75 };

/** A resident card on a dark desk by daylight. */
const STILL: Scene = {
  seed: 'video',
  aspect: 16 / 9,
  pose: FILLING,
  subjectMm: { width: 85.6, height: 54 },
  document: { face: 'resident', tint: [1, 1, 1], liftMm: 0, isOpenBook: false },
  ground: { kind: 'wood', variant: 2 },
  groundBlur: 0,
  things: [],
  cards: [],
  fingersBehind: [],
  fingersOver: [],
  light: { ...PLAIN_LIGHT, gain: 0.95, slope: 0.15, slopeTurn: 30, vignette: 0.15 },
  optics: { ...CLEAR_OPTICS, noise: 2 },
};

const EMPTY: Scene = { ...STILL, document: null };

const FAR: Scene = { ...STILL, pose: { ...FILLING, fill: 0.42 } };

const TILTED: Scene = { ...STILL, pose: { ...FILLING, pitch: 27, yaw: 6 } };

const GLARING: Scene = {
  ...STILL,
  light: {
    ...STILL.light,
    glares: [{ centre: [0.47, 0.52], radius: 0.07, strength: 2.2, stretch: 1.6, turn: 25 }],
  },
};
/** The same lamp, not seen: so that it can grow and vanish. */
const CLEAR: Scene = {
  ...GLARING,
  light: { ...GLARING.light, glares: GLARING.light.glares.map((glare) => ({ ...glare, strength: 0 })) },
};

const BLURRED: Scene = { ...STILL, optics: { ...STILL.optics, blur: 0.004 } };

const DARK: Scene = {
  ...STILL,
  light: { ...STILL.light, gain: 0.12 },
  optics: { ...CLEAR_OPTICS, noise: 4 },
};

const TWO_CARDS: Scene = {
  ...STILL,
  cards: [{ face: 'credit-card', tint: [1.2, 1.9, 0.9], at: [88, -16], turn: 12 }],
};

/** From far to filling, then still: the picture is taken by itself. */
export const CLOSER = video('closer', 6, [at(0, FAR), at(2.6, FAR), at(3.4, STILL), at(6, STILL)]);

/** Held so that its far side is small, then square to the camera. */
export const TILTS = video('tilts', 6, [at(0, TILTED), at(2.6, TILTED), at(3.4, STILL), at(6, STILL)]);

/** A lamp shines on it, then no more. */
export const GLARES = video('glares', 6, [at(0, GLARING), at(2.6, GLARING), at(3, CLEAR), at(6, CLEAR)]);

/** Out of focus, then sharp. */
export const BLURS = video('blurs', 6, [at(0, BLURRED), at(2.6, BLURRED), at(3, STILL), at(6, STILL)]);

/** A card far away is taken away altogether; nothing comes after it. */
export const LEAVES = video('leaves', 9, [at(0, FAR), at(2.6, FAR), at(2.7, EMPTY), at(9, EMPTY)]);

export const NO_CARD = video('no-card', 2, [at(0, EMPTY)]);

export const DARKNESS = video('darkness', 2, [at(0, DARK)]);

/** One lies as it should, another beside it. */
export const TWO = video('two-cards', 2, [at(0, TWO_CARDS)]);

/** A card held still, in all the pixels that the page asks for. */
export const HELD: SceneVideo = { ...video('held', 1.5, [at(0, STILL)]), width: 1920 };

const RESTLESS = [
  FAR,
  DARK,
  TILTED,
  EMPTY,
  BLURRED,
  FAR,
  GLARING,
  EMPTY,
  DARK,
  TILTED,
  FAR,
  EMPTY,
  DARK,
  GLARING,
  FAR,
];

/** Half a minute in which the words have to change all the time, and no picture may be taken. */
export const CHANGING: SceneVideo = {
  ...video(
    'changing',
    30,
    RESTLESS.flatMap((scene, index) => [at(index * 2, scene), at(index * 2 + 1.9, scene)]),
  ),
  framesPerSecond: 5,
};

function at(atSeconds: number, scene: Scene): Keyframe {
  return { atSeconds, scene };
}

function video(name: string, seconds: number, keyframes: readonly Keyframe[]): SceneVideo {
  const [first = at(0, EMPTY), ...rest] = keyframes;
  return { name, width: 1280, framesPerSecond: 10, seconds, keyframes: [first, ...rest] };
}
