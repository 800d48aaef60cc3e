import { describe, expect, it } from 'vitest';
import type { Quad } from '#src/shared/contract/captures.ts';
import { createFrameAnalyser } from './frame-analyser.ts';
import type { FrameLook, GrayFrame } from './frame-look.ts';
import {
  cardFace,
  drawFrame,
  flatQuad,
  leaningQuad,
  pageFace,
  plain,
  planks,
  type TestScene,
} from './testing/test-frames.ts';

const ID_1 = 1.586;
const PASSPORT_PAGE = 125 / 88;
const IDS = [ID_1, PASSPORT_PAGE];
const WIDE = { width: 640, height: 360 };
const TALL = { width: 360, height: 640 };
const LIGHT_CARD = cardFace(205, 60);

function look(frame: GrayFrame, aspects: readonly number[] = IDS, near?: Quad): FrameLook {
  return createFrameAnalyser({ ...frame, documentAspects: aspects }).look(frame, near);
}

function show(quad: Quad, scene: Partial<TestScene> = {}): GrayFrame {
  return drawFrame({
    ...WIDE,
    ground: plain(95),
    noise: 2,
    documents: [{ quad, face: LIGHT_CARD }],
    ...scene,
  });
}

/** Mean distance of the corners, as a share of the document's width. */
function cornerError(
  found: Quad | null,
  truth: Quad,
  { width, height }: { width: number; height: number },
): number {
  if (!found) return Infinity;
  const distance = ([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number]): number =>
    Math.hypot((x1 - x0) * width, (y1 - y0) * height);
  // Whichever corner comes first.
  const errors = [0, 1, 2, 3].map((start) =>
    found.reduce((sum, corner, index) => sum + distance(corner, truth[(index + start) % 4] ?? corner) / 4, 0),
  );
  return Math.min(...errors) / distance(truth[0], truth[1]);
}

describe('createFrameAnalyser', () => {
  it.each([0, 4, -12, 25, 45, 90, 160])('finds a card turned by %i degrees to a part of a pixel', (turn) => {
    const quad = flatQuad(WIDE, { aspect: ID_1, wide: 0.42, turn });
    const found = look(show(quad));
    expect(found.confidence).toBeGreaterThan(0.9);
    expect(cornerError(found.quad, quad, WIDE)).toBeLessThan(0.004);
    expect(found.aspect).toBeCloseTo(ID_1, 1);
    expect(found.cutSides).toEqual([]);
  });

  it.each([
    [30, 0],
    [0, 30],
    [-20, 20],
    [15, -25],
  ])('knows proportion and tilt of a card that leans by %i and %i degrees', (yaw, pitch) => {
    const quad = leaningQuad(WIDE, { aspect: ID_1, wide: 0.45, yaw, pitch });
    const found = look(show(quad));
    expect(cornerError(found.quad, quad, WIDE)).toBeLessThan(0.006);
    expect(Math.abs((found.aspect ?? 0) / ID_1 - 1)).toBeLessThan(0.03);
    const tilt =
      (Math.acos(Math.cos((yaw * Math.PI) / 180) * Math.cos((pitch * Math.PI) / 180)) * 180) / Math.PI;
    expect(Math.abs(found.tiltDegrees - tilt)).toBeLessThan(6);
  });

  it('finds a card in a tall frame, and an A4 page', () => {
    const card = flatQuad(TALL, { aspect: ID_1, wide: 0.85, turn: 3 });
    expect(cornerError(look(show(card, TALL)).quad, card, TALL)).toBeLessThan(0.004);
    const page = flatQuad(TALL, { aspect: Math.SQRT1_2, wide: 0.8, turn: -4 });
    const paper = drawFrame({
      ...TALL,
      ground: plain(110),
      documents: [{ quad: page, face: pageFace(225, 50) }],
    });
    expect(cornerError(look(paper, [Math.SQRT2]).quad, page, TALL)).toBeLessThan(0.004);
  });

  it('finds a card on planks, under a thumb, and of nearly the same colour as what it lies on', () => {
    const quad = flatQuad(WIDE, { aspect: ID_1, wide: 0.5, turn: 6 });
    expect(cornerError(look(show(quad, { ground: planks })).quad, quad, WIDE)).toBeLessThan(0.005);
    const thumb: Quad = [
      [0.46, 0.7],
      [0.6, 0.7],
      [0.6, 1],
      [0.46, 1],
    ];
    const held = drawFrame({
      ...WIDE,
      ground: plain(95),
      documents: [
        { quad, face: LIGHT_CARD },
        { quad: thumb, face: () => 150 },
      ],
    });
    expect(cornerError(look(held).quad, quad, WIDE)).toBeLessThan(0.005);
    const faint = drawFrame({
      ...WIDE,
      ground: plain(196),
      noise: 1,
      documents: [{ quad, face: cardFace(206, 70) }],
    });
    expect(cornerError(look(faint).quad, quad, WIDE)).toBeLessThan(0.01);
  });

  it('takes the larger of two cards', () => {
    const large = flatQuad(WIDE, { aspect: ID_1, wide: 0.5, turn: 3, at: [0.42, 0.5] });
    const small = flatQuad(WIDE, { aspect: ID_1, wide: 0.24, turn: -20, at: [0.84, 0.3] });
    const both = drawFrame({
      ...WIDE,
      ground: plain(80),
      documents: [
        { quad: large, face: LIGHT_CARD },
        { quad: small, face: LIGHT_CARD },
      ],
    });
    expect(cornerError(look(both).quad, large, WIDE)).toBeLessThan(0.005);
  });

  it('finds the page with print in an open passport', () => {
    const both = flatQuad(TALL, { aspect: 125 / 176, wide: 0.7 });
    const page = pageFace(210, 60);
    const open = drawFrame({
      ...TALL,
      ground: plain(90),
      documents: [
        {
          quad: both,
          face: (u, v) => (v < 0.5 ? 200 + 3 * Math.sin(u * 60) : v < 0.507 ? 120 : page(u, 2 * v - 1)),
        },
      ],
    });
    const [[left], [right], , [, bottom]] = both;
    const lower: Quad = [
      [left, 0.5],
      [right, 0.5],
      [right, bottom],
      [left, bottom],
    ];
    expect(cornerError(look(open).quad, lower, TALL)).toBeLessThan(0.015);
  });

  it('finds the paper, not the border that is printed on it', () => {
    const quad = flatQuad(TALL, { aspect: Math.SQRT1_2, wide: 0.85, turn: 2 });
    const text = pageFace(225, 60);
    const bordered = drawFrame({
      ...TALL,
      ground: plain(120),
      documents: [
        {
          quad,
          face: (u, v) => {
            const inset = Math.min(u, 1 - u, v * Math.SQRT2, (1 - v) * Math.SQRT2);
            return inset > 0.045 && inset < 0.06 ? 90 : text(u, v);
          },
        },
      ],
    });
    expect(cornerError(look(bordered, [Math.SQRT2]).quad, quad, TALL)).toBeLessThan(0.005);
  });

  it.each([
    ['a phone', { aspect: 2.1, wide: 0.6 }],
    ['a square note', { aspect: 1, wide: 0.4 }],
    ['a wide screen', { aspect: 1.85, wide: 0.6 }],
  ])('is not sure of %s', (_, place) => {
    expect(look(show(flatQuad(WIDE, place))).confidence).toBeLessThan(0.5);
  });

  it('is not sure of a blank sheet, nor of bare planks', () => {
    const quad = flatQuad(WIDE, { aspect: ID_1, wide: 0.5 });
    const blank = drawFrame({ ...WIDE, ground: plain(95), noise: 2, documents: [{ quad, face: () => 205 }] });
    expect(look(blank).confidence).toBeLessThan(0.5);
    expect(look(drawFrame({ ...WIDE, ground: planks, noise: 3 })).confidence).toBeLessThan(0.5);
    expect(look(drawFrame({ ...WIDE, ground: plain(0) })).quad).toBeNull();
  });

  it('says on which side a card is cut off', () => {
    const at = (x: number, y: number): FrameLook =>
      look(show(flatQuad(WIDE, { aspect: ID_1, wide: 0.55, turn: 2, at: [x, y] })));
    expect(at(0.85, 0.5).cutSides).toEqual(['right']);
    expect(at(0.15, 0.5).cutSides).toEqual(['left']);
    expect(at(0.5, 0.1).cutSides).toEqual(['top']);
    expect(at(0.5, 0.9).cutSides).toEqual(['bottom']);
  });

  it('sees nothing to cut out of a scan that is the page itself', () => {
    const size = { width: 640, height: 906 };
    const text = pageFace(250, 40);
    const scan = drawFrame({
      ...size,
      ground: (x, y) => {
        const inset = Math.min(x, size.width - x, y, size.height - y);
        return inset > 28 && inset < 34 ? 120 : text(x / size.width, y / size.height);
      },
    });
    const { quad, cutSides, glare } = look(scan, [Math.SQRT2]);
    expect({ quad, cutSides, glare }).toEqual({ quad: null, cutSides: [], glare: 0 });
  });

  it('keeps hold of a card where it was a moment ago', () => {
    const quad = flatQuad(WIDE, { aspect: ID_1, wide: 0.5, turn: 5, at: [0.505, 0.49] });
    const before = flatQuad(WIDE, { aspect: ID_1, wide: 0.5, turn: 4 });
    expect(cornerError(look(show(quad), IDS, before).quad, quad, WIDE)).toBeLessThan(0.004);
    // Nothing is there any more.
    expect(look(drawFrame({ ...WIDE, ground: plain(95), noise: 2 }), IDS, before).quad).toBeNull();
  });

  it('follows a card from frame to frame, and turns to a larger one that comes', () => {
    const analyser = createFrameAnalyser({ ...WIDE, documentAspects: IDS });
    let near: Quad | null = null;
    for (let frame = 0; frame < 8; frame++) {
      const at: readonly [number, number] = [0.45 + frame * 0.005, 0.5];
      const quad = flatQuad(WIDE, { aspect: ID_1, wide: 0.3, turn: frame / 2, at });
      near = analyser.look(show(quad), near ?? undefined).quad;
      expect(cornerError(near, quad, WIDE)).toBeLessThan(0.006);
    }
    const large = flatQuad(WIDE, { aspect: ID_1, wide: 0.52 });
    const over = show(large);
    for (let frame = 0; frame < 7; frame++) near = analyser.look(over, near ?? undefined).quad;
    expect(cornerError(near, large, WIDE)).toBeLessThan(0.005);
  });

  it('measures light and sharpness inside the card', () => {
    const quad = flatQuad(WIDE, { aspect: ID_1, wide: 0.55 });
    const sharp = look(show(quad));
    const soft = look(show(quad, { blur: 3 }));
    expect(sharp.brightness).toBeGreaterThan(150);
    expect(sharp.edgeWidth).toBeLessThan(2.5);
    expect(soft.edgeWidth).toBeGreaterThan(4);
    expect(soft.sharpness).toBeLessThan(sharp.sharpness / 10);
    expect(sharp.glare).toBe(0);
    const lamp = (x: number, y: number): number => 140 * Math.exp(-((x - 280) ** 2 + (y - 170) ** 2) / 3000);
    const shiny = look(show(quad, { light: lamp }));
    expect(shiny.glare).toBeGreaterThan(0.03);
    expect(shiny.glare).toBeLessThan(0.2);
    expect(look(show(quad, { light: () => -190 })).paper).toBeLessThan(20);
  });
});
