import type { Random } from '../../specimens/random.ts';
import type { Place } from '../matrix.ts';
import type { ThingKind } from '../objects/things.ts';
import type { Colour } from '../texture.ts';
import type { ShowingScene } from './document-scenes.ts';
import {
  anyGround,
  around,
  pickFace,
  PLAIN_GROUNDS,
  range,
  sameColourGround,
  scatter,
  sizeOf,
  STRONG_GROUNDS,
} from './draw-at-random.ts';
import { holdingHand, thumbOnCorner, thumbOver } from './hands.ts';

const RECTANGLES: readonly [ThingKind, ...ThingKind[]] = [
  'phone',
  'book',
  'paper',
  'note',
  'keyboard',
  'banknote',
  'envelope',
  'tablet',
  'pen',
  'ruler',
];

/** Changes a scene for the worse. `mean`: the document's colour. */
type Change = (random: Random, scene: ShowingScene, mean: Colour) => Partial<ShowingScene>;

/** From 15 to 30 degrees in all, about any axis of the plane. */
const steep: Change = (random, { pose }) => {
  const tilt = range(random, 15, 30);
  const towards = random.next() * 2 * Math.PI;
  return {
    pose: {
      ...pose,
      yaw: Math.cos(towards) * tilt,
      pitch: Math.sin(towards) * tilt,
      roll: around(random, 20),
    },
  };
};

const sameColour: Change = (random, _scene, mean) => ({ ground: sameColourGround(random, mean) });

const pattern: Change = (random) => ({ ground: anyGround(random, STRONG_GROUNDS) });

const clutter: Change = (random, { document }) => ({
  things: scatter(random, RECTANGLES, random.between(3, 5), sizeOf(document.face)),
});

const secondCard: Change = (random, { document }) => {
  const { width, height } = sizeOf(document.face);
  const other = pickFace(random, random.pick(['resident', 'credit-card', 'driver']));
  const isBeside = random.chance(0.4);
  const at: Place = isBeside
    ? [random.pick([-1, 1]) * (width / 2 + range(random, 47, 60)), around(random, height / 2)]
    : [around(random, width / 2), random.pick([-1, 1]) * (height / 2 + range(random, 31, 45))];
  return { cards: [{ ...other, at, turn: around(random, 25) }] };
};

const overCorner: Change = (random, { document }) => ({
  fingersOver: thumbOnCorner(random, sizeOf(document.face)),
});

const overEdge: Change = (random, { document }) => {
  const size = sizeOf(document.face);
  const first = thumbOver(random, size, range(random, 8, 20), around(random, 0.7));
  const second = random.chance(0.6) ? thumbOver(random, size, range(random, 8, 16), around(random, 0.7)) : [];
  return { fingersOver: [...first, ...second] };
};

const held: Change = (random, { document }) => {
  const { over, behind } = holdingHand(random, sizeOf(document.face));
  return {
    document: { ...document, liftMm: range(random, 120, 350) },
    ground: anyGround(random, random.chance(0.6) ? ['room'] : PLAIN_GROUNDS),
    groundBlur: range(random, 0.006, 0.02),
    things: [],
    fingersOver: over,
    fingersBehind: behind,
  };
};

const noise: Change = (random, { optics }) => ({ optics: { ...optics, noise: range(random, 8, 15) } });

const blur: Change = (random, { optics }) => ({ optics: { ...optics, blur: range(random, 0.0016, 0.0038) } });

const motion: Change = (random, { optics }) => ({
  optics: { ...optics, motion: range(random, 0.006, 0.014), motionTurn: random.next() * 180 },
});

const glare: Change = (random, { light, pose }) => ({
  light: {
    ...light,
    glares: [
      {
        // Near one edge of the document or over it.
        centre: [
          pose.centre[0] + random.pick([-1, 1]) * range(random, 0.1, 0.35),
          pose.centre[1] + around(random, 0.2),
        ],
        radius: range(random, 0.05, 0.13),
        strength: range(random, 0.8, 1.8),
        stretch: range(random, 1, 2.5),
        turn: random.next() * 180,
      },
    ],
  },
});

const dark: Change = (random, { light, optics }) => ({
  light: { ...light, gain: range(random, 0.2, 0.34) },
  optics: { ...optics, noise: range(random, 3, 6) },
});

const shadow: Change = (random, { light }) => ({
  light: {
    ...light,
    shadow: {
      at: [0.5 + around(random, 0.3), 0.5 + around(random, 0.2)],
      turn: random.next() * 360,
      depth: range(random, 0.35, 0.6),
      soft: range(random, 0.01, 0.08),
    },
  },
});

const far: Change = (random, { pose }) => ({
  pose: {
    ...pose,
    fill: range(random, 0.36, 0.5),
    centre: [0.5 + around(random, 0.15), 0.5 + around(random, 0.15)],
  },
});

const near: Change = (random, { pose }) => ({
  pose: { ...pose, fill: range(random, 0.94, 0.98), centre: [0.5, 0.5], roll: around(random, 3) },
});

const openPassport: Change = (random, { document, pose }) => ({
  document: { ...document, isOpenBook: true },
  pose: { ...pose, centre: [0.5, 0.58 + around(random, 0.04)], fill: Math.min(pose.fill, 0.8) },
});

export const DIFFICULTIES = {
  steep,
  'same colour': sameColour,
  pattern,
  clutter,
  'second card': secondCard,
  'over corner': overCorner,
  'over edge': overEdge,
  held,
  noise,
  blur,
  motion,
  glare,
  dark,
  shadow,
  far,
  near,
  'open passport': openPassport,
} as const satisfies Record<string, Change>;

export type Difficulty = keyof typeof DIFFICULTIES;
