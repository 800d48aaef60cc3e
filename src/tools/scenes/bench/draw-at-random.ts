import type { Random } from '../../specimens/random.ts';
import { FACES, type FaceKind, type FaceName, type Tint } from '../faces.ts';
import { type Ground, groundColour, type GroundKind } from '../grounds.ts';
import type { Light } from '../light.ts';
import type { Place } from '../matrix.ts';
import type { ThingKind } from '../objects/things.ts';
import type { PlacedThing } from '../scene.ts';
import type { Colour } from '../texture.ts';

export function range(random: Random, low: number, high: number): number {
  return low + random.next() * (high - low);
}

/** As far from 0 as `most`, to either side. */
export function around(random: Random, most: number): number {
  return range(random, -most, most);
}

const FACES_OF: Readonly<Record<FaceKind, readonly [FaceName, ...FaceName[]]>> = {
  resident: ['resident', 'resident-2'],
  driver: ['driver', 'driver-2'],
  passport: ['passport', 'passport-2'],
  'credit-card': ['credit-card', 'credit-card-2'],
  'business-registration': ['business-registration', 'business-registration-2'],
};

/** Mostly cards of the size ID-1, as people have. */
const KINDS: readonly [FaceKind, ...FaceKind[]] = [
  'resident',
  'driver',
  'credit-card',
  'resident',
  'passport',
  'driver',
  'credit-card',
  'business-registration',
  'resident',
  'driver',
];

export function kindAt(index: number): FaceKind {
  return KINDS[index % KINDS.length] ?? 'resident';
}

const CARD_TINTS: readonly [Tint, ...Tint[]] = [
  [1, 1, 1],
  [4.5, 0.7, 0.8],
  [1.2, 1.9, 0.9],
  [5, 2.4, 1.5],
  [0.9, 0.6, 0.5],
  [3.6, 2.6, 2.1],
  [2.6, 1, 2],
];

export function pickFace(random: Random, kind: FaceKind): { face: FaceName; tint: Tint } {
  const face = random.pick(FACES_OF[kind]);
  if (kind === 'credit-card') return { face, tint: random.pick(CARD_TINTS) };
  // Printing and lamps differ a little.
  const warm = random.pick([-0.03, 0, 0.03]);
  return { face, tint: [1 + warm, 1, 1 - warm] };
}

export const PLAIN_GROUNDS: readonly [GroundKind, ...GroundKind[]] = [
  'desk',
  'wood',
  'cloth',
  'desk',
  'wood',
  'leather',
  'carpet',
  'marble',
];
export const STRONG_GROUNDS: readonly [GroundKind, ...GroundKind[]] = [
  'checks',
  'stripes',
  'tiles',
  'flowers',
  'planks',
  'print',
];

const VARIANTS = 4;

/** A ground of these kinds on which something of this colour is seen at once. */
export function contrastingGround(
  random: Random,
  kinds: readonly [GroundKind, ...GroundKind[]],
  colour: Colour,
): Ground {
  let ground: Ground = { kind: random.pick(kinds), variant: random.between(0, VARIANTS - 1) };
  for (let tries = 0; tries < 24; tries++) {
    if (Math.abs(brightness(groundColour(ground)) - brightness(colour)) >= 55) return ground;
    ground = { kind: random.pick(kinds), variant: random.between(0, VARIANTS - 1) };
  }
  return { kind: 'desk', variant: 0, colour: brightness(colour) > 128 ? [52, 54, 60] : [222, 218, 208] };
}

export function anyGround(random: Random, kinds: readonly [GroundKind, ...GroundKind[]]): Ground {
  return { kind: random.pick(kinds), variant: random.between(0, VARIANTS - 1) };
}

/** A desk or cloth of nearly the colour given, rounded so that few different ones have to be drawn. */
export function sameColourGround(random: Random, [red, green, blue]: Colour): Ground {
  const off = around(random, 16);
  const near = (value: number): number => Math.round((value + off) / 16) * 16;
  return {
    kind: random.chance(0.75) ? 'desk' : 'cloth',
    variant: 0,
    colour: [near(red), near(green), near(blue)],
  };
}

export function brightness([red, green, blue]: Colour): number {
  return (red * 77 + green * 150 + blue * 29) / 256;
}

/** Ordinary light of a room. */
export function roomLight(random: Random, slope: number): Light {
  const warm = around(random, 0.07);
  return {
    gain: range(random, 0.78, 1.05),
    tint: [1 + warm, 1, 1 - warm],
    slope: random.next() * slope,
    slopeTurn: random.next() * 360,
    vignette: random.next() * 0.25,
    glares: [],
    shadow: null,
  };
}

/** Things around a free middle, which is `freeMm` wide and high. */
export function scatter(
  random: Random,
  kinds: readonly [ThingKind, ...ThingKind[]],
  count: number,
  freeMm: { width: number; height: number },
): PlacedThing[] {
  return Array.from({ length: count }, () => {
    const angle = random.next() * 2 * Math.PI;
    const out = range(random, 1.02, 1.5);
    const at: Place = [
      (Math.cos(angle) * freeMm.width * out * 0.75) | 0,
      (Math.sin(angle) * freeMm.height * out * 0.85) | 0,
    ];
    return {
      kind: random.pick(kinds),
      variant: random.between(0, 3),
      at,
      turn: Math.round(random.next() * 360),
      scale: 1,
    };
  });
}

export function sizeOf(face: FaceName): { width: number; height: number } {
  return { width: FACES[face].widthMm, height: FACES[face].heightMm };
}
