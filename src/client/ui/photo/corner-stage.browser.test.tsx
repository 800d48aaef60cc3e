import { useState } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import type { Quad } from '#src/shared/contract/captures.ts';
import '../tokens.css';
import '../base.css';
import { CornerStage } from './corner-stage.tsx';

const WIDTH = 400;
const HEIGHT = 300;
const CARD: Quad = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.75, 0.75],
  [0.25, 0.75],
];

let host: HTMLDivElement;
let root: Root;
/** As they were last moved to. */
let corners = CARD;
let src: string;

beforeEach(async () => {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  canvas.getContext('2d')?.fillRect(0, 0, WIDTH, HEIGHT);
  src = URL.createObjectURL(await canvas.convertToBlob());
  host = document.createElement('div');
  // As wide as a narrow phone's column.
  host.style.width = '280px';
  host.style.padding = '40px';
  document.body.append(host);
  root = createRoot(host);
  corners = CARD;
  root.render(<Moving />);
});

afterEach(() => {
  root.unmount();
  host.remove();
  URL.revokeObjectURL(src);
});

function Moving() {
  const [moved, setMoved] = useState(CARD);
  const move = (to: Quad) => {
    corners = to;
    setMoved(to);
  };
  return (
    <>
      <p id="how">Arrow keys move it.</p>
      <CornerStage
        src={src}
        width={WIDTH}
        height={HEIGHT}
        alt="A card"
        corners={moved}
        onChange={move}
        labels={['Top left', 'Top right', 'Bottom right', 'Bottom left']}
        positionText={(x, y) => `${x} across, ${y} down`}
        describedBy="how"
      />
    </>
  );
}

const handle = (name: string) => page.getByRole('slider', { name });
const stageBox = () => {
  const box = host.querySelector('.corner-stage')?.getBoundingClientRect();
  if (!box) throw new Error('no stage');
  return box;
};

/** A finger, which the browser lets nobody else be: its capture is refused to made-up pointers. */
function touch(node: Element, type: string, x: number, y: number, pointerId = 7) {
  Object.assign(node, { setPointerCapture: () => {} });
  node.dispatchEvent(
    new PointerEvent(type, { pointerId, clientX: x, clientY: y, bubbles: true, pointerType: 'touch' }),
  );
}

it('tells each corner by name and by where it is', async () => {
  await expect.element(handle('Top right')).toHaveAttribute('aria-valuetext', '75 across, 25 down');
  await expect.element(handle('Bottom left')).toHaveAttribute('aria-valuetext', '25 across, 75 down');
  for (const slider of host.querySelectorAll('[role=slider]')) {
    const { width, height } = slider.getBoundingClientRect();
    expect([width, height]).toEqual([44, 44]);
  }
});

it('moves by a pixel of the screen, with Shift by ten', async () => {
  await expect.element(handle('Top left')).toBeVisible();
  await userEvent.tab();
  await expect.element(handle('Top left')).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(() => corners[0][0]).toBeCloseTo(0.25 + 1 / stageBox().width);
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
  await expect.poll(() => corners[0][1]).toBeCloseTo(0.25 + 10 / stageBox().height);
  expect(corners.slice(1)).toEqual(CARD.slice(1));
});

it('follows the finger that took hold of it, and no other', async () => {
  await expect.element(handle('Top left')).toBeVisible();
  const node = handle('Top left').element();
  const { left, top, width, height } = stageBox();
  const [x, y] = [left + 0.25 * width + 8, top + 0.25 * height + 5];
  touch(node, 'pointerdown', x, y);
  await expect.poll(() => host.querySelectorAll('.magnifier').length).toBe(1);
  touch(node, 'pointermove', x + 20, y + 30);
  await expect.poll(() => corners[0][0]).toBeCloseTo(0.25 + 20 / width);
  expect(corners[0][1]).toBeCloseTo(0.25 + 30 / height);
  touch(node, 'pointermove', x + 60, y, 8);
  touch(node, 'pointerup', x + 60, y, 8);
  expect(corners[0][0]).toBeCloseTo(0.25 + 20 / width);
  touch(node, 'pointerup', x + 20, y + 30);
  await expect.poll(() => host.querySelectorAll('.magnifier').length).toBe(0);
});

it('enlarges what lies under the corner, at the very spot', async () => {
  await expect.element(handle('Bottom right')).toBeVisible();
  handle('Bottom right').element().focus();
  await userEvent.keyboard('{ArrowLeft}');
  const magnifier = host.querySelector('.magnifier')?.getBoundingClientRect();
  const photo = host.querySelector('.magnifier-photo')?.getBoundingClientRect();
  if (!magnifier || !photo) throw new Error('nothing is enlarged');
  const [x, y] = corners[2];
  expect(photo.width).toBeCloseTo(3 * stageBox().width, 0);
  expect(photo.left + x * photo.width).toBeCloseTo(magnifier.left + magnifier.width / 2, 0);
  expect(photo.top + y * photo.height).toBeCloseTo(magnifier.top + magnifier.height / 2, 0);
});
