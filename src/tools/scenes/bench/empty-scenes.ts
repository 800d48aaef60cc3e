import { createRandom, type Random } from '../../specimens/random.ts';
import type { GroundKind } from '../grounds.ts';
import { PLAIN_LIGHT } from '../light.ts';
import { THINGS, type ThingKind } from '../objects/things.ts';
import { CLEAR_OPTICS } from '../optics.ts';
import type { PlacedThing, Scene } from '../scene.ts';
import type { EmptyScene, Half } from './bench-scene.ts';
import {
  anyGround,
  around,
  PLAIN_GROUNDS,
  range,
  roomLight,
  scatter,
  STRONG_GROUNDS,
} from './draw-at-random.ts';
import { openHand } from './hands.ts';

const GROUNDS: readonly GroundKind[] = [
  'desk',
  'wood',
  'planks',
  'cloth',
  'carpet',
  'marble',
  'leather',
  'stripes',
  'checks',
  'tiles',
  'flowers',
  'print',
];
/** Aimed at as if they were documents; none has a document's shape. */
const AIMED_AT: readonly ThingKind[] = [
  'book',
  'phone',
  'keyboard',
  'note',
  'banknote',
  'envelope',
  'coaster',
  'window',
  'ruler',
];
const LYING_ABOUT: readonly [ThingKind, ...ThingKind[]] = [
  'pen',
  'phone',
  'note',
  'keyboard',
  'cable',
  'coin',
  'coaster',
  'banknote',
  'envelope',
  'ruler',
  'book',
];

type Change = (random: Random) => Partial<Scene>;

/** What a camera sees when nobody shows it a document. */
const SUBJECTS: Readonly<Record<string, Change>> = {
  ...Object.fromEntries(GROUNDS.map((kind) => [kind, bare(kind)])),
  ...Object.fromEntries(AIMED_AT.map((kind) => [kind, aimedAt(kind)])),
  clutter: (random) => ({
    things: scatter(random, LYING_ABOUT, random.between(3, 6), { width: 60, height: 50 }),
  }),
  'clutter on pattern': (random) => ({
    ground: anyGround(random, STRONG_GROUNDS),
    things: scatter(random, LYING_ABOUT, random.between(2, 5), { width: 50, height: 60 }),
  }),
  sheets: (random) => ({
    things: [sheet(random, [-140, -60]), sheet(random, [120, 40]), sheet(random, [20, 210])],
  }),
  'sheet, seen in part': (random) => ({
    things: [{ ...sheet(random, [around(random, 30), 80]), scale: range(random, 1.1, 1.4) }],
  }),
  hands: (random) => ({
    fingersOver: [
      ...openHand(random, [-50 + around(random, 15), 25], around(random, 20)),
      ...(random.chance(0.6) ? openHand(random, [60 + around(random, 15), 30], around(random, 25)) : []),
    ],
  }),
  'empty hand, room behind': (random) => ({
    ground: anyGround(random, ['room']),
    groundBlur: range(random, 0.006, 0.02),
    fingersOver: openHand(random, [around(random, 20), 20], around(random, 30)),
  }),
  room: (random) => ({ ground: anyGround(random, ['room']), groundBlur: range(random, 0.002, 0.02) }),
  dark: (random) => ({
    light: { ...PLAIN_LIGHT, gain: range(random, 0.01, 0.12) },
    optics: { ...CLEAR_OPTICS, noise: range(random, 3, 8) },
    things: scatter(random, LYING_ABOUT, 2, { width: 60, height: 50 }),
  }),
  'white wall': (random) => ({
    ground: { kind: 'desk', variant: 0, colour: [246, 245, 242] },
    light: { ...roomLight(random, 0.5), gain: 1 },
  }),
  'light and shadow': (random) => ({
    light: {
      ...roomLight(random, 0.3),
      shadow: {
        at: [0.4, 0.5],
        turn: random.next() * 360,
        depth: range(random, 0.4, 0.7),
        soft: range(random, 0.005, 0.03),
      },
      glares: [
        { centre: [0.5, 0.5], radius: range(random, 0.1, 0.25), strength: 1.5, stretch: 1.4, turn: 20 },
      ],
    },
  }),
};

export const EMPTY_SUBJECTS = Object.keys(SUBJECTS);

/** The `index`th scene without a document; all subjects come in turn. */
export function emptyScene(half: Half, index: number): EmptyScene {
  const subject = EMPTY_SUBJECTS[index % EMPTY_SUBJECTS.length] ?? 'desk';
  const id = `empty-${half}-${String(index).padStart(3, '0')}`;
  const random = createRandom(id);
  const scene: Scene = {
    seed: id,
    aspect: random.pick([9 / 16, 9 / 16, 16 / 9, 4 / 3]),
    pose: {
      fill: range(random, 0.65, 0.95),
      centre: [0.5, 0.5],
      yaw: around(random, 14),
      pitch: around(random, 14),
      roll: around(random, 12),
      focal: 0.75,
    },
    subjectMm: { width: 100, height: 80 },
    document: null,
    ground: anyGround(random, PLAIN_GROUNDS),
    groundBlur: 0,
    things: [],
    cards: [],
    fingersBehind: [],
    fingersOver: [],
    light: roomLight(random, 0.35),
    optics: { ...CLEAR_OPTICS, noise: range(random, 1, 6), blur: random.next() * 0.001 },
  };
  return { id, half, subject, scene: { ...scene, ...SUBJECTS[subject]?.(random) } };
}

function bare(kind: GroundKind): Change {
  return (random) => {
    const width = range(random, 60, 200);
    return { ground: anyGround(random, [kind]), subjectMm: { width, height: width * 0.7 } };
  };
}

function aimedAt(kind: ThingKind): Change {
  return (random) => {
    const variant = random.between(0, 3);
    const { widthMm, heightMm } = THINGS[kind](createRandom(`${kind} ${variant}`));
    const isUpright = random.chance(0.5);
    const thing: PlacedThing = { kind, variant, at: [0, 0], turn: isUpright ? 90 : 0, scale: 1 };
    const subjectMm = isUpright ? { width: heightMm, height: widthMm } : { width: widthMm, height: heightMm };
    return { things: [thing], subjectMm };
  };
}

function sheet(random: Random, [x, y]: readonly [number, number]): PlacedThing {
  return {
    kind: 'paper',
    variant: random.between(0, 3),
    at: [x + around(random, 25), y + around(random, 25)],
    turn: around(random, 40),
    scale: 1,
  };
}
