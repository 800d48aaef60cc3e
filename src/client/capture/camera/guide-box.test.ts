import { describe, expect, it } from 'vitest';
import { frameShares, guideBox, viewPixels } from './guide-box.ts';

const NONE = { top: 0, right: 0, bottom: 0, left: 0 };
const PORTRAIT = { view: { width: 360, height: 740 }, frame: { width: 1080, height: 1920 } };

describe('guideBox', () => {
  it('lies in the middle of the room that the controls leave', () => {
    const insets = { top: 80, right: 20, bottom: 200, left: 20 };
    const { outline } = guideBox({ ...PORTRAIT, aspect: 1.6, insets });
    expect(outline).toEqual({ left: 20, top: 80 + (460 - 200) / 2, width: 320, height: 200 });
  });

  it('is as high as the room where that is the narrower side', () => {
    const { outline } = guideBox({
      view: { width: 740, height: 360 },
      frame: { width: 1920, height: 1080 },
      aspect: Math.SQRT1_2,
      insets: { ...NONE, top: 20, bottom: 20 },
    });
    expect(outline.height).toBe(320);
    expect(outline.width).toBeCloseTo(226.3, 1);
    expect(outline.left).toBeCloseTo((740 - 226.3) / 2, 1);
  });

  it('measures against a guide that a card on the outline fills to 86 %', () => {
    const { outline, guide } = guideBox({
      ...PORTRAIT,
      aspect: 1.586,
      insets: { ...NONE, left: 20, right: 20 },
    });
    const toView = viewPixels(PORTRAIT.view, PORTRAIT.frame);
    const [left, top] = toView(guide.x, guide.y);
    const [right, bottom] = toView(guide.x + guide.width, guide.y + guide.height);
    const part = (outline.width * outline.height) / ((right - left) * (bottom - top));
    expect(part).toBeCloseTo(0.865, 3);
    expect((left + right) / 2).toBeCloseTo(180, 6);
    expect((top + bottom) / 2).toBeCloseTo(370, 6);
  });
});

describe('frameShares', () => {
  it('knows what the cover cuts off', () => {
    const toFrame = frameShares({ width: 100, height: 100 }, { width: 200, height: 100 });
    expect(toFrame(0, 0)).toEqual([0.25, 0]);
    expect(toFrame(100, 100)).toEqual([0.75, 1]);
  });

  it('is undone by viewPixels', () => {
    const toFrame = frameShares(PORTRAIT.view, PORTRAIT.frame);
    const toView = viewPixels(PORTRAIT.view, PORTRAIT.frame);
    const [left, top] = toView(...toFrame(33, 444));
    expect(left).toBeCloseTo(33, 9);
    expect(top).toBeCloseTo(444, 9);
  });
});
