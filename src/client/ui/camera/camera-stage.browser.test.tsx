import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Shell } from '../shell/shell.tsx';
import { AutoSwitch, DockButton } from './camera-controls.tsx';
import { CameraHelp } from './camera-help.tsx';
import { CameraStage } from './camera-stage.tsx';
import { GuideOverlay, type GuideState } from './guide-overlay.tsx';
import { HintPlate } from './hint-plate.tsx';
import { Shutter } from './shutter.tsx';
import { SideChoice } from './side-choice.tsx';

let host: HTMLDivElement;
let root: Root;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
});

afterEach(async () => {
  act(() => root.unmount());
  host.remove();
  vi.unstubAllGlobals();
  await page.viewport(414, 896);
});

const nothing = () => {};
const OUTLINE = { left: 20, top: 100, width: 320, height: 200 };

interface Shown {
  readonly state?: GuideState;
  readonly help?: boolean;
  readonly disabled?: boolean;
  readonly onPress?: () => void;
  readonly hint?: string;
}

async function show({
  state = 'searching',
  help = false,
  disabled = false,
  onPress = nothing,
  hint = 'Move closer',
}: Shown = {}) {
  await act(async () =>
    root.render(
      <Shell heading="ID" step="3 of 4" progress={0.75} languageSwitch={null}>
        <CameraStage
          title="Camera"
          view={
            <GuideOverlay
              view={{ width: 360, height: 600 }}
              outline={OUTLINE}
              state={state}
              seenRef={nothing}
            />
          }
          hint={<HintPlate text={hint} pictogram="too-far" tone="attention" />}
          aside={
            help && <CameraHelp title="Help" body="Press." tips={['One']} fileLabel="File" onFile={nothing} />
          }
          dock={
            <>
              <SideChoice
                label="What"
                choices={[
                  { id: 'a', text: 'ID card, front' },
                  { id: 'b', text: 'Passport, photo page' },
                ]}
                value="a"
                onChange={nothing}
              />
              <div className="dock-main">
                <DockButton icon="file" text="Choose a file" onPress={nothing} />
                <Shutter label="Take the photo" disabled={disabled} calling={help} onPress={onPress} />
                <AutoSwitch label="Automatic" on state="On" onChange={nothing} />
              </div>
            </>
          }
        />
      </Shell>,
    ),
  );
}

function box(selector: string): DOMRect {
  const node = host.querySelector(selector);
  if (node === null) throw new Error(`nothing is ${selector}`);
  return node.getBoundingClientRect();
}

describe('CameraStage', () => {
  it('gives an upright phone the picture above the controls, up to the top edge', async () => {
    await page.viewport(360, 740);
    await show();
    const [view, dock, head] = [box('.camera-view'), box('.camera-dock'), box('.shell-head')];
    expect([view.left, view.top, view.right]).toEqual([0, 0, 360]);
    expect(view.bottom).toBeCloseTo(dock.top, 0);
    expect(dock.bottom).toBeCloseTo(740, 0);
    expect(head.bottom).toBeLessThan(view.bottom);
  });

  it('moves the controls of a lying phone to the side', async () => {
    await page.viewport(740, 360);
    await show();
    const [view, dock] = [box('.camera-view'), box('.camera-dock')];
    expect(view.right).toBeCloseTo(dock.left, 0);
    expect([dock.right, dock.top]).toEqual([740, 0]);
    expect([view.height, dock.height]).toEqual([360, 360]);
    expect(document.documentElement.scrollHeight).toBe(360);
  });

  it.each([
    [360, 740],
    [740, 360],
    [1280, 800],
  ])('keeps a room in the view that nothing stands in, at %i x %i', async (width, height) => {
    await page.viewport(width, height);
    await show({ help: true });
    const [view, room] = [box('.camera-view'), box('.camera-room')];
    expect(room.left).toBeGreaterThanOrEqual(view.left);
    expect(room.bottom).toBeLessThanOrEqual(view.bottom);
    expect(Math.min(room.width, room.height)).toBeGreaterThan(140);
    for (const other of ['.hint-plate', '.camera-help', '.camera-dock']) {
      const { left, right, top, bottom } = box(other);
      const apart = left >= room.right || right <= room.left || top >= room.bottom || bottom <= room.top;
      expect(apart, other).toBe(true);
    }
  });

  it.each([
    [320, 568],
    [360, 740],
    [568, 320],
    [740, 360],
    [1280, 800],
  ])('leaves the guide where it is when the words take two lines, at %i x %i', async (width, height) => {
    await page.viewport(width, height);
    await show();
    const before = box('.camera-room').toJSON();
    const oneLine = box('.hint-plate').height;
    await show({ hint: 'Put your document into the frame and then press the round button' });
    if (width < 1280) expect(box('.hint-plate').height).toBeGreaterThan(oneLine);
    expect(box('.camera-room').toJSON()).toEqual(before);
  });

  it('stands as a stage in the page of a large window', async () => {
    await page.viewport(1280, 800);
    await show();
    expect(box('.camera-stage').left).toBeGreaterThan(40);
    expect(getComputedStyle(host.querySelector('.camera-stage') ?? host).borderRadius).toBe('24px');
  });
});

describe('GuideOverlay', () => {
  it('tells its states apart by shape: corners, a broken line, a closed line', async () => {
    const shapes: string[] = [];
    for (const state of ['searching', 'adjust', 'good'] as const) {
      await show({ state });
      const line = host.querySelector('.guide:not(.guide-seen) .guide-line');
      if (line === null) throw new Error('no line');
      const strokes = (line.getAttribute('d') ?? '').split('M').length - 1;
      shapes.push(`${strokes} ${getComputedStyle(line).strokeDasharray}`);
    }
    expect(shapes).toEqual(['4 none', '1 16px, 12px', '1 none']);
  });
});

describe('Shutter', () => {
  it('takes presses, and none while there is nothing to take', async () => {
    const onPress = vi.fn();
    await show({ onPress });
    const press = () => host.querySelector<HTMLButtonElement>('.shutter')?.click();
    press();
    expect(onPress).toHaveBeenCalledOnce();
    await show({ onPress, disabled: true });
    press();
    expect(onPress).toHaveBeenCalledOnce();
    expect(host.querySelector('.shutter')?.getAttribute('aria-disabled')).toBe('true');
  });

  it('closes its ring as the progress goes on', async () => {
    await show();
    const ring = host.querySelector('.shutter-ring');
    const stage = host.querySelector<HTMLElement>('.camera-stage');
    if (ring === null || stage === null) throw new Error('no ring');
    // "1px", or "calc(1)".
    const offset = () => Number(/[\d.]+/.exec(getComputedStyle(ring).strokeDashoffset)?.[0]);
    expect(offset()).toBe(1);
    stage.style.setProperty('--progress', '1');
    await expect.poll(offset).toBe(0);
  });
});
