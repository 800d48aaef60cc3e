import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CameraState } from './camera.ts';
import {
  LIVE_LIMIT_MS,
  leaveCamera,
  live,
  looks,
  pause,
  visit,
  watchCamera,
} from './testing/camera-visit.ts';

beforeEach(watchCamera);
afterEach(leaveCamera);

const torchOf = (state: CameraState) => state.kind === 'live' && state.torch?.on;
const zoomOf = (state: CameraState) => state.kind === 'live' && state.zoom?.value;

describe('torch and zoom', () => {
  const abilities = { torch: true, zoom: { min: 1, max: 8, step: 0.1 }, focusMode: ['manual', 'continuous'] };

  /** No fake camera has them: a track that does as it is told, as a phone's does. */
  function phoneTrack(takes: (set: object, wish: MediaTrackConstraints) => boolean): void {
    const settings: Record<string, unknown> = { torch: false, zoom: 1 };
    const { getSettings } = MediaStreamTrack.prototype;
    vi.spyOn(MediaStreamTrack.prototype, 'getCapabilities').mockReturnValue({
      width: { max: 1920 },
      height: { max: 1080 },
      ...abilities,
    });
    vi.spyOn(MediaStreamTrack.prototype, 'getSettings').mockImplementation(function settled(
      this: MediaStreamTrack,
    ) {
      return { ...getSettings.call(this), ...settings };
    });
    vi.spyOn(MediaStreamTrack.prototype, 'applyConstraints').mockImplementation(async (wish = {}) => {
      const [set = {}] = wish.advanced ?? [];
      if (!takes(set, wish)) throw new DOMException('no', 'OverconstrainedError');
      Object.assign(settings, set);
    });
  }

  it('do as they are told, and focus goes on by itself', async () => {
    const wishes: object[] = [];
    phoneTrack((wish) => wishes.push(wish) > 0);
    const it = visit();
    const state = await live(it);
    expect(state).toMatchObject({ torch: { on: false }, zoom: { min: 1, max: 8, step: 0.1, value: 1 } });
    it.session.setTorch(true);
    await vi.waitUntil(() => torchOf(it.state()) === true, LIVE_LIMIT_MS);
    it.session.setZoom(2);
    await vi.waitUntil(() => zoomOf(it.state()) === 2, LIVE_LIMIT_MS);
    expect(wishes).toContainEqual({ focusMode: 'continuous' });
    // A set replaces the one before: what is on stays on.
    expect(wishes.at(-1)).toEqual({ focusMode: 'continuous', torch: true, zoom: 2 });
  });

  it('stay as they were when the camera refuses', async () => {
    phoneTrack((wish) => !('torch' in wish));
    const it = visit();
    await live(it);
    it.session.setTorch(true);
    await pause(300);
    expect(it.state()).toMatchObject({ kind: 'live', torch: { on: false }, zoom: { value: 1 } });
    it.session.setZoom(3);
    await vi.waitUntil(() => zoomOf(it.state()) === 3, LIVE_LIMIT_MS);
  });

  it('stand again after the camera got another size', async () => {
    const sent = vi.spyOn(Worker.prototype, 'postMessage');
    const wishes: MediaTrackConstraints[] = [];
    phoneTrack((_, wish) => wishes.push(wish) > 0);
    const it = visit();
    await live(it);
    it.session.setTorch(true);
    await vi.waitUntil(() => torchOf(it.state()) === true, LIVE_LIMIT_MS);
    await looks(it, 1);
    wishes.length = 0;
    // One look that came very late: the device is slow, and is given smaller frames.
    const [frame] = it.frames;
    const late = { ...frame, timeMs: performance.now() + 60_000 };
    const data = { kind: 'looked', frame: late, workMs: 90 };
    const worker = sent.mock.contexts.at(-1);
    if (worker instanceof Worker) worker.dispatchEvent(new MessageEvent('message', { data }));
    await vi.waitUntil(() => wishes.length >= 2, LIVE_LIMIT_MS);
    expect(wishes).toEqual([
      { width: { ideal: 1280 }, height: { ideal: 720 } },
      { advanced: [{ focusMode: 'continuous', torch: true }] },
    ]);
  });
});
