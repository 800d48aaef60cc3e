import { createRandom, type Random } from '../../specimens/random.ts';
import { FACES, faceTexture } from '../faces.ts';
import type { ThingKind } from '../objects/things.ts';
import { CLEAR_OPTICS, type Optics } from '../optics.ts';
import type { Pose } from '../plane-camera.ts';
import type { Scene } from '../scene.ts';
import type { DocumentScene, Half } from './bench-scene.ts';
import { DIFFICULTIES, type Difficulty } from './difficulties.ts';
import {
  around,
  contrastingGround,
  kindAt,
  pickFace,
  PLAIN_GROUNDS,
  range,
  roomLight,
  scatter,
  sizeOf,
  STRONG_GROUNDS,
} from './draw-at-random.ts';
import { thumbOver } from './hands.ts';

const SMALL_THINGS: readonly [ThingKind, ...ThingKind[]] = ['pen', 'coin', 'cable', 'coaster', 'pen'];

/**
 * The `index`th scene that a person would call easy: the document is seen at once against what it lies on, nearly
 * from above, sharp, in fair light; at most a thumb tip over the middle of one edge.
 */
export async function easyScene(half: Half, index: number): Promise<DocumentScene> {
  const id = `easy-${half}-${String(index).padStart(3, '0')}`;
  const random = createRandom(id);
  const kind = kindAt(index);
  const scene = await ordinaryScene(random, id, kind);
  const traits: string[] = [scene.ground.kind];
  const { face } = scene.document;
  const size = sizeOf(face);
  let fingers = scene.fingersOver;
  if (random.chance(0.15)) {
    traits.push('thumb tip');
    fingers = thumbOver(random, size, range(random, 3, 8), around(random, 0.5));
  }
  return { id, half, level: 'easy', kind, traits, scene: { ...scene, fingersOver: fingers } };
}

/** The `index`th hard one: an ordinary scene with one to three difficulties; each of them leads in turn. */
export async function hardScene(half: Half, index: number): Promise<DocumentScene> {
  const id = `hard-${half}-${String(index).padStart(3, '0')}`;
  const random = createRandom(id);
  const names = Object.keys(DIFFICULTIES) as Difficulty[];
  const first = names[index % names.length] ?? 'steep';
  const kind = first === 'open passport' ? 'passport' : kindAt(index + Math.floor(index / names.length));
  let scene: ShowingScene = await ordinaryScene(random, id, kind);
  const chosen = [first];
  const more = random.pick([0, 0, 1, 1, 1, 2]);
  for (let tries = 0; tries < 20 && chosen.length <= more; tries++) {
    const next = random.pick(names as [Difficulty, ...Difficulty[]]);
    const isPossible = next !== 'open passport' || kind === 'passport';
    if (isPossible && !chosen.includes(next)) chosen.push(next);
  }
  const { mean } = await faceTexture(scene.document.face, scene.document.tint);
  for (const name of chosen) scene = { ...scene, ...DIFFICULTIES[name](random, scene, mean) };
  return { id, half, level: 'hard', kind, traits: [scene.ground.kind, ...chosen], scene };
}

export type ShowingScene = Scene & { readonly document: NonNullable<Scene['document']> };

async function ordinaryScene(
  random: Random,
  seed: string,
  kind: DocumentScene['kind'],
): Promise<ShowingScene> {
  const { face, tint } = pickFace(random, kind);
  const { mean } = await faceTexture(face, tint);
  const isPatterned = random.chance(0.12);
  const ground = contrastingGround(random, isPatterned ? STRONG_GROUNDS : PLAIN_GROUNDS, mean);
  const size = sizeOf(face);
  return {
    seed,
    aspect: frameAspect(random, kind),
    pose: ordinaryPose(random, kind),
    subjectMm: { width: FACES[face].widthMm, height: FACES[face].heightMm },
    document: { face, tint, liftMm: 0, isOpenBook: false },
    ground,
    groundBlur: 0,
    things: random.chance(0.35) ? scatter(random, SMALL_THINGS, random.between(1, 2), size) : [],
    cards: [],
    fingersBehind: [],
    fingersOver: [],
    light: roomLight(random, 0.3),
    optics: ordinaryOptics(random),
  };
}

function frameAspect(random: Random, kind: DocumentScene['kind']): number {
  if (kind === 'business-registration') return random.pick([9 / 16, 3 / 4, 9 / 16, 4 / 3]);
  return random.pick([9 / 16, 9 / 16, 9 / 16, 16 / 9, 16 / 9, 4 / 3, 3 / 4]);
}

function ordinaryPose(random: Random, kind: DocumentScene['kind']): Pose {
  const isSheet = kind === 'business-registration';
  return {
    fill: isSheet ? range(random, 0.72, 0.95) : range(random, 0.6, 0.92),
    centre: [0.5 + around(random, 0.025), 0.5 + around(random, 0.035)],
    yaw: around(random, 11),
    pitch: around(random, 12),
    roll: around(random, 8),
    focal: range(random, 0.7, 0.85),
  };
}

function ordinaryOptics(random: Random): Optics {
  return {
    ...CLEAR_OPTICS,
    blur: random.next() * 0.0008,
    noise: range(random, 1, 4),
    jpegQuality: random.chance(0.3) ? random.between(70, 92) : null,
  };
}
