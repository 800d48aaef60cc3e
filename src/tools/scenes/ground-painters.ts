import type { Random } from '../specimens/random.ts';
import type { GroundDesign, GroundKind } from './grounds.ts';
import { mixed } from './paint.ts';
import type { Colour } from './texture.ts';
import { valueNoise } from './value-noise.ts';

type Palette = readonly [Colour, ...Colour[]];

const DESKS: Palette = [
  [236, 234, 228],
  [205, 200, 190],
  [58, 60, 64],
  [150, 152, 155],
  [92, 76, 66],
  [36, 44, 58],
  [120, 134, 120],
];
const WOODS: Palette = [
  [166, 124, 82],
  [122, 84, 54],
  [84, 58, 42],
  [202, 168, 124],
  [188, 150, 110],
];
const CLOTHS: Palette = [
  [44, 66, 104],
  [128, 36, 42],
  [206, 196, 176],
  [96, 100, 98],
  [30, 30, 34],
  [108, 130, 96],
];
const STRONG: Palette = [
  [196, 54, 48],
  [30, 70, 140],
  [36, 110, 72],
  [238, 192, 64],
  [24, 24, 28],
  [120, 70, 130],
];
const PALE: Palette = [
  [244, 242, 236],
  [228, 220, 204],
  [250, 240, 216],
  [214, 226, 232],
];

/** Smooth laminate: hardly anything but a little unevenness. */
const desk: GroundDesign = (random, given) => {
  const colour = given ?? random.pick(DESKS);
  const noise = valueNoise(random);
  return (x, y) => brighter(colour, noise(x / 60, y / 60) * 4 + noise(x * 3, y * 3) * 2);
};

const wood: GroundDesign = (random) => {
  const colour = random.pick(WOODS);
  const noise = valueNoise(random);
  const strength = 0.6 + random.next() * 0.9;
  return (x, y) => {
    const bend = noise(x / 90, y / 24) * 7;
    const rings = Math.sin((y + bend + noise(x / 200, y / 60) * 20) * 0.55) * 7;
    const fibres = noise(x / 30, (y + bend) * 1.4) * 11 + noise(x / 8, y * 4) * 6;
    return brighter(colour, (rings + fibres + noise(x / 120, y / 14) * 12) * strength);
  };
};

/** Boards with dark seams between them, each of its own shade. */
const planks: GroundDesign = (random) => {
  const grain = wood(random, undefined);
  const boardMm = 55 + random.next() * 50;
  const noise = valueNoise(random);
  return (x, y) => {
    const board = Math.floor(y / boardMm);
    const within = y - board * boardMm;
    const seam = within < 1.1 ? -70 : 0;
    return brighter(grain(x + board * 137, y), noise(board * 7.3 + 0.5, 0.5) * 16 + seam);
  };
};

/** Woven threads and soft folds. */
const cloth: GroundDesign = (random, given) => {
  const colour = given ?? random.pick(CLOTHS);
  const noise = valueNoise(random);
  const threadMm = 0.7 + random.next() * 0.9;
  const folds = 6 + random.next() * 16;
  return (x, y) => {
    const across = Math.sin((x / threadMm) * Math.PI + noise(x / 9, y / 9));
    const down = Math.sin((y / threadMm) * Math.PI + noise(y / 9, x / 9));
    const weave = (across * down > 0 ? across : -down) * 8;
    const fold = noise(x / 60 + noise(x / 90, y / 90), y / 140) * folds;
    return brighter(colour, weave + fold + noise(x * 2, y * 2) * 6);
  };
};

const carpet: GroundDesign = (random) => {
  const colour = random.pick(CLOTHS);
  const noise = valueNoise(random);
  return (x, y) =>
    brighter(colour, noise(x * 1.3, y * 1.3) * 26 + noise(x * 0.5, y * 0.5) * 12 + noise(x / 40, y / 40) * 8);
};

const marble: GroundDesign = (random) => {
  const [stone, vein]: readonly [Colour, Colour] = random.chance(0.6)
    ? [
        [232, 230, 228],
        [150, 150, 156],
      ]
    : [
        [52, 54, 58],
        [170, 168, 160],
      ];
  const noise = valueNoise(random);
  return (x, y) => {
    const drift = noise(x / 40, y / 40) * 30 + noise(x / 12, y / 12) * 8;
    const line = Math.abs(Math.sin((x * 0.7 + y + drift) * 0.045));
    const share = Math.max(0, 1 - line * 9) * 0.8 + Math.max(0, noise(x / 30, y / 50)) * 0.2;
    return mixed(stone, vein, share);
  };
};

const leather: GroundDesign = (random) => {
  const colour = random.pick<Colour>([
    [70, 44, 32],
    [34, 32, 32],
    [112, 30, 34],
    [44, 52, 44],
  ]);
  const noise = valueNoise(random);
  return (x, y) => {
    const pores = Math.max(0, noise(x * 0.9 + noise(x, y) * 0.7, y * 0.9)) * -20;
    return brighter(colour, pores + noise(x / 30, y / 30) * 7 + noise(x * 3, y * 3) * 4);
  };
};

const stripes: GroundDesign = (random) => {
  const [one, two] = twoColours(random);
  const widthMm = 5 + random.next() * 22;
  const turn = random.next() * Math.PI;
  const fibre = fibres(random);
  return (x, y) => {
    const along = x * Math.cos(turn) + y * Math.sin(turn);
    const isOne = (((along / widthMm) % 2) + 2) % 2 < 1;
    return brighter(isOne ? one : two, fibre(x, y));
  };
};

/** A table-cloth: where stripes of two directions cross, the colour is full. */
const checks: GroundDesign = (random) => {
  const [one, two] = twoColours(random);
  const sideMm = 7 + random.next() * 20;
  const turn = (random.next() - 0.5) * 0.6;
  const fibre = fibres(random);
  return (x, y) => {
    const across = (((x * Math.cos(turn) + y * Math.sin(turn)) / sideMm) % 2) + 2;
    const down = (((y * Math.cos(turn) - x * Math.sin(turn)) / sideMm) % 2) + 2;
    const full = (across % 2 < 1 ? 0.5 : 0) + (down % 2 < 1 ? 0.5 : 0);
    return brighter(mixed(two, one, full), fibre(x, y));
  };
};

const tiles: GroundDesign = (random) => {
  const colour = random.pick(PALE);
  const sideMm = 28 + random.next() * 40;
  const noise = valueNoise(random);
  return (x, y) => {
    const row = Math.floor(y / sideMm);
    const shifted = x + (row & 1) * sideMm * 0.5;
    const isJoint = shifted % sideMm < 2 || y % sideMm < 2;
    const shade = noise(Math.floor(shifted / sideMm) * 5.1 + 0.5, row * 3.7 + 0.5) * 14;
    return isJoint
      ? brighter([146, 142, 136], noise(x, y) * 8)
      : brighter(colour, shade + noise(x / 9, y / 9) * 3);
  };
};

/** Printed cloth: petals around centres that lie in uneven rows. */
const flowers: GroundDesign = (random) => {
  const ground = random.pick(PALE);
  const [one, two] = twoColours(random);
  const stepMm = 16 + random.next() * 18;
  const noise = valueNoise(random);
  const fibre = fibres(random);
  return (x, y) => {
    const column = Math.floor(x / stepMm);
    const row = Math.floor(y / stepMm);
    const dx = x - (column + 0.5 + noise(column + 0.5, row + 0.5) * 0.3) * stepMm;
    const dy = y - (row + 0.5 + noise(row + 0.5, column + 9.5) * 0.3) * stepMm;
    const reach = Math.hypot(dx, dy) / stepMm;
    const petal = 0.24 + 0.12 * Math.cos(Math.atan2(dy, dx) * 5 + column);
    const flower = (column * 7 + row * 13) & 1 ? one : two;
    const colour = reach < 0.08 ? (STRONG[3] ?? ground) : reach < petal ? flower : ground;
    return brighter(colour, fibre(x, y));
  };
};

/** Lines of something like print, close together: a newspaper, a magazine. */
const print: GroundDesign = (random) => {
  const noise = valueNoise(random);
  const lineMm = 3 + random.next() * 3;
  const columnMm = 48 + random.next() * 40;
  return (x, y) => {
    const line = Math.floor(y / lineMm);
    const column = Math.floor(x / columnMm);
    const inGutter = x - column * columnMm < 5;
    const isWord = noise(x / 1.6 + line * 31, line + 0.5) > -0.25 && noise(x * 1.9, line * 3.1) > -0.2;
    const isInk = !inGutter && isWord && y - line * lineMm < lineMm * 0.55;
    return brighter(isInk ? [70, 68, 66] : [226, 222, 212], noise(x / 20, y / 20) * 5);
  };
};

/** What is far behind a card held up: large soft shapes. Made to be blurred. */
const room: GroundDesign = (random) => {
  const colours = [random.pick(DESKS), random.pick(WOODS), random.pick(PALE), random.pick(CLOTHS)];
  const noise = valueNoise(random);
  const edge = 60 + random.next() * 120;
  return (x, y) => {
    const wall = y < edge + noise(x / 30, 0.5) * 4;
    const share = noise(x / 50, y / 50) * 0.5 + 0.5;
    const one = colours[wall ? 2 : 1] ?? [128, 128, 128];
    const two = colours[wall ? 0 : 3] ?? [128, 128, 128];
    const piece = noise(Math.floor(x / 37) * 3.3 + 0.5, Math.floor(y / 45) * 2.7 + 0.5);
    return brighter(piece > 0.3 ? two : mixed(one, two, share * 0.4), noise(x / 25, y / 25) * 14);
  };
};

export const GROUND_PAINTERS: Readonly<Record<GroundKind, GroundDesign>> = {
  desk,
  wood,
  planks,
  cloth,
  carpet,
  marble,
  leather,
  stripes,
  checks,
  tiles,
  flowers,
  print,
  room,
};

function fibres(random: Random): (x: number, y: number) => number {
  const noise = valueNoise(random);
  return (x, y) => noise(x * 1.8, y * 1.8) * 6 + noise(x / 70, y / 70) * 8;
}

function twoColours(random: Random): readonly [Colour, Colour] {
  const strong = random.pick(STRONG);
  return [strong, random.chance(0.7) ? random.pick(PALE) : random.pick(STRONG)];
}

function brighter([red, green, blue]: Colour, by: number): Colour {
  return [red + by, green + by, blue + by];
}
