import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import '../tokens.css';
import '../base.css';
import { PhotoStage } from './photo-stage.tsx';
import { LARGEST_SCALE } from './zoom.ts';

const PLACE = {
  id: 'name',
  points: [
    [800, 100],
    [960, 100],
    [960, 150],
    [800, 150],
  ],
} as const;
const ZOOM = { label: 'Photo', inLabel: 'Larger', outLabel: 'Smaller', fitLabel: 'Whole photo' };

let host: HTMLDivElement;
let root: Root;

beforeEach(() => {
  host = document.createElement('div');
  host.style.width = '400px';
  document.body.append(host);
  root = createRoot(host);
});

afterEach(() => {
  root.unmount();
  host.remove();
});

function show(activeId: string | null = null) {
  root.render(
    <PhotoStage
      src={null}
      width={1000}
      height={630}
      alt="An ID card"
      quads={[PLACE]}
      activeId={activeId}
      zoom={ZOOM}
    />,
  );
}

/** Where React put the photo, apart from the transition that leads there. */
function view() {
  const layer = host.querySelector<HTMLElement>('.photo-layer');
  const found = /translate\((.+)px, (.+)px\) scale\((.+)\)/.exec(layer?.style.transform ?? '');
  if (!found) throw new Error('the photo is not placed');
  return { x: Number(found[1]), y: Number(found[2]), scale: Number(found[3]) };
}

/** A press before the photo stands would take the focus elsewhere. */
async function focusByTab() {
  const stage = page.getByRole('group', { name: 'Photo' });
  await expect.element(stage).toBeVisible();
  await userEvent.tab();
  await expect.element(stage).toHaveFocus();
}

it('zooms by its buttons, up to an end, and back to the whole', async () => {
  show();
  const larger = page.getByRole('button', { name: 'Larger' });
  await larger.click();
  expect(view().scale).toBeCloseTo(1.6);
  for (let press = 0; press < 6; press += 1) await larger.click({ force: true });
  expect(view().scale).toBe(LARGEST_SCALE);
  await expect.element(larger).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: 'Whole photo' }).click();
  expect(view()).toEqual({ x: 0, y: 0, scale: 1 });
});

it('zooms and moves by keys', async () => {
  show();
  await focusByTab();
  await userEvent.keyboard('++');
  expect(view().scale).toBeCloseTo(2.56);
  await userEvent.keyboard('{ArrowRight}{ArrowDown}');
  expect(view()).toMatchObject({ x: -48, y: -48 });
  await userEvent.keyboard('0');
  expect(view()).toEqual({ x: 0, y: 0, scale: 1 });
});

it('leaves keys with a modifier to the browser', async () => {
  show();
  await focusByTab();
  await userEvent.keyboard('{Control>}={/Control}');
  expect(view().scale).toBe(1);
});

it('zooms by a double press, and back', async () => {
  show();
  const stage = page.getByRole('group', { name: 'Photo' });
  await userEvent.dblClick(stage);
  expect(view().scale).toBe(2.5);
  await userEvent.dblClick(stage);
  expect(view().scale).toBe(1);
});

it('zooms by the wheel when the page is at its top', async () => {
  show();
  await userEvent.wheel(page.getByRole('group', { name: 'Photo' }), { delta: { y: -300 } });
  await expect.poll(() => view().scale).toBeGreaterThan(1.5);
});

it('lets the page scroll over a whole photo', async () => {
  host.style.padding = '200px 0 300vh';
  show();
  const stage = page.getByRole('group', { name: 'Photo' });
  await userEvent.wheel(stage, { delta: { y: 60 } });
  await expect.poll(() => window.scrollY).toBeGreaterThan(0);
  expect(view().scale).toBe(1);
  await userEvent.wheel(stage, { delta: { y: -300 } });
  await expect.poll(() => window.scrollY).toBe(0);
  expect(view().scale).toBe(1);
});

it('spreads with two fingers', async () => {
  show();
  // A hover goes through the browser and back: the stage's listeners are there by then.
  await userEvent.hover(page.getByRole('group', { name: 'Photo' }));
  const stage = host.querySelector<HTMLElement>('.photo-stage');
  const box = stage?.getBoundingClientRect();
  if (!stage || !box) throw new Error('no stage');
  const at = (pointerId: number, type: string, x: number) =>
    stage.dispatchEvent(
      new PointerEvent(type, {
        pointerId,
        clientX: box.left + x,
        clientY: box.top + 100,
        bubbles: true,
        pointerType: 'touch',
      }),
    );
  at(11, 'pointerdown', 180);
  // The second finger is caught by the stage, which only a real pointer allows: its refusal is no matter.
  stage.setPointerCapture = () => {};
  at(12, 'pointerdown', 220);
  at(11, 'pointermove', 160);
  at(12, 'pointermove', 260);
  await expect.poll(() => view().scale).toBeCloseTo(2.5);
  at(11, 'pointerup', 160);
  at(12, 'pointerup', 260);
});

it('lights the active place, goes to it, and comes back', async () => {
  show('name');
  await expect.poll(() => view().scale).toBeGreaterThan(1);
  // The place lies right of and above the middle: the photo moves left and down.
  expect(view().x).toBeLessThan(0);
  expect(view().y).toBeGreaterThan(0);
  expect(host.querySelectorAll('.place-mark')).toHaveLength(1);
  show(null);
  await expect.poll(() => view().scale).toBe(1);
  expect(host.querySelectorAll('.place-mark')).toHaveLength(0);
});

it('keeps its buttons large enough for a thumb', async () => {
  show();
  await expect.element(page.getByRole('button', { name: 'Larger' })).toBeVisible();
  for (const button of host.querySelectorAll('button')) {
    const { width, height } = button.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
});
