import type { Random } from '../../specimens/random.ts';
import type { Place } from '../matrix.ts';
import type { Finger } from '../objects/fingers.ts';
import type { Colour } from '../texture.ts';
import { around, range } from './draw-at-random.ts';

const SKINS: readonly [Colour, ...Colour[]] = [
  [226, 178, 152],
  [205, 152, 122],
  [240, 200, 178],
  [158, 108, 80],
  [104, 70, 52],
];

interface Size {
  readonly width: number;
  readonly height: number;
}

type Side = 'top' | 'right' | 'bottom' | 'left';
const SIDES: readonly [Side, ...Side[]] = ['right', 'left', 'bottom', 'top'];

/** Away from the document at that side. */
const OUT: Readonly<Record<Side, Place>> = {
  top: [0, -1],
  right: [1, 0],
  bottom: [0, 1],
  left: [-1, 0],
};

/** A thumb that covers one edge `inMm` deep; `along`: -1 to 1 from corner to corner. */
export function thumbOver(random: Random, size: Size, inMm: number, along: number): Finger[] {
  const side = random.pick(SIDES);
  return [fingerAt(random, size, side, along, -inMm, range(random, 16, 20), true, random.pick(SKINS))];
}

/** A thumb over a corner. */
export function thumbOnCorner(random: Random, size: Size): Finger[] {
  return thumbOver(random, size, range(random, 10, 20), random.pick([-1, 1]) * range(random, 0.82, 0.98));
}

/** A hand that holds a document up: a thumb over it, fingers behind it that come out on the other side or beside it. */
export function holdingHand(random: Random, size: Size): { over: Finger[]; behind: Finger[] } {
  const skin = random.pick(SKINS);
  const side = random.pick<Side>(['right', 'left', 'bottom']);
  const across = side === 'bottom' ? size.width : size.height;
  const over = [fingerAt(random, size, side, around(random, 0.5), -range(random, 12, 24), 19, true, skin)];
  const behind: Finger[] = [];
  for (let index = 0; index < 4; index++) {
    const along = ((index - 1.5) * 17 * 2) / across;
    if (Math.abs(along) > 1.15) continue;
    behind.push(fingerAt(random, size, side, along, range(random, -20, 6), 17, false, skin));
  }
  return { over, behind };
}

/** An open hand over whatever is there: four fingers, a thumb and the palm. */
export function openHand(random: Random, at: Place, turnDegrees: number): Finger[] {
  const skin = random.pick(SKINS);
  const angle = (turnDegrees * Math.PI) / 180;
  const place = (x: number, y: number): Place => [
    at[0] + x * Math.cos(angle) - y * Math.sin(angle),
    at[1] + x * Math.sin(angle) + y * Math.cos(angle),
  ];
  const finger = (x: number, long: number, lean: number): Finger => ({
    from: place(x, 0),
    tip: place(x + lean, -long),
    widthMm: 17,
    skin,
    nail: random.chance(0.6),
  });
  return [
    { from: place(0, 120), tip: place(0, 22), widthMm: 82, skin, nail: false },
    finger(-30, 62, -8),
    finger(-10, 78, -2),
    finger(11, 74, 3),
    finger(31, 58, 9),
    { from: place(30, 60), tip: place(76, 14), widthMm: 21, skin, nail: true },
  ];
}

function fingerAt(
  random: Random,
  size: Size,
  side: Side,
  along: number,
  outMm: number,
  widthMm: number,
  nail: boolean,
  skin: Colour,
): Finger {
  const [outX, outY] = OUT[side];
  const edgeX = outX === 0 ? (along * size.width) / 2 : (outX * size.width) / 2;
  const edgeY = outY === 0 ? (along * size.height) / 2 : (outY * size.height) / 2;
  const lean = around(random, 35);
  // A finger ends in a half circle around its tip.
  const tipMm = outMm + widthMm / 2;
  return {
    tip: [edgeX + outX * tipMm, edgeY + outY * tipMm],
    from: [edgeX + outX * 130 + outY * lean, edgeY + outY * 130 + outX * lean],
    widthMm,
    skin,
    nail,
  };
}
