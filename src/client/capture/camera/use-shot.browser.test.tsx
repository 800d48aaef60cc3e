import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Camera, Still } from './camera.ts';
import { useShot } from './use-shot.ts';

let host: HTMLDivElement;
let root: Root;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  host = document.createElement('div');
  root = createRoot(host);
});

afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

const nothing = () => {};

/** A camera that is live on a stream; its photos are the test's to give. */
function cameraOn(stream: MediaStream, takeStill: Camera['takeStill']): Camera {
  const frame = { width: 1280, height: 720 };
  const facts = { mirrored: false, isGuided: true, lenses: [], lensId: null, torch: null, zoom: null };
  const live = { stream, frame, ...facts };
  return {
    state: { kind: 'live', ...live },
    retry: nothing,
    chooseLens: nothing,
    setTorch: nothing,
    setZoom: nothing,
    takeStill,
  };
}

function Screen({ camera, onPhoto }: { readonly camera: Camera; readonly onPhoto: (photo: Blob) => void }) {
  const shot = useShot(camera, onPhoto);
  return (
    <button type="button" onClick={() => shot.take({ best: false })}>
      {shot.state}
    </button>
  );
}

const button = () => host.querySelector('button');
const press = () => act(async () => button()?.click());

it('takes one photo at a time and hands it on', async () => {
  const answer = Promise.withResolvers<Still | null>();
  const takeStill = vi.fn(() => answer.promise);
  const onPhoto = vi.fn();
  const camera = cameraOn(new MediaStream(), takeStill);
  await act(async () => root.render(<Screen camera={camera} onPhoto={onPhoto} />));
  expect(button()?.textContent).toBe('none');
  await press();
  await press();
  expect(button()?.textContent).toBe('taken');
  expect(takeStill).toHaveBeenCalledOnce();
  const blob = new Blob(['jpeg']);
  await act(async () => answer.resolve({ blob, near: null }));
  expect(onPhoto).toHaveBeenCalledExactlyOnceWith(blob, null);
});

it('says that no photo came, and takes the next press', async () => {
  const takeStill = vi.fn(async () => null);
  const camera = cameraOn(new MediaStream(), takeStill);
  await act(async () => root.render(<Screen camera={camera} onPhoto={nothing} />));
  await press();
  expect(button()?.textContent).toBe('missed');
  await press();
  expect(takeStill).toHaveBeenCalledTimes(2);
});

it('forgets what was missed when another camera is there', async () => {
  const camera = cameraOn(new MediaStream(), async () => null);
  await act(async () => root.render(<Screen camera={camera} onPhoto={nothing} />));
  await press();
  const next = cameraOn(new MediaStream(), async () => null);
  await act(async () => root.render(<Screen camera={next} onPhoto={nothing} />));
  expect(button()?.textContent).toBe('none');
});
