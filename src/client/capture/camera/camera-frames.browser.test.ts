import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { CameraState } from './camera.ts';
import {
  FULL_FRAME,
  LIVE_LIMIT_MS,
  leaveCamera,
  live,
  looks,
  pause,
  tracks,
  visit,
  watchCamera,
} from './testing/camera-visit.ts';

beforeEach(watchCamera);
afterEach(leaveCamera);

const isGuided = (state: CameraState) => state.kind === 'live' && state.isGuided;

async function sizeOf(blob: Blob): Promise<{ width: number; height: number }> {
  const { width, height } = await createImageBitmap(blob);
  return { width, height };
}

describe('frames', () => {
  it('are looked at as they come, and timed by the page', async () => {
    const it = visit();
    await live(it);
    await looks(it, 20);
    const last = it.frames.slice(-20);
    // On a busy machine the engine turns to smaller frames on the way.
    const sizes = ['1920x1080', '1280x720'];
    expect(last.every(({ width, height }) => sizes.includes(`${width}x${height}`))).toBe(true);
    const steps = last.slice(1).map(({ timeMs }, index) => timeMs - (last[index]?.timeMs ?? 0));
    expect(Math.min(...steps)).toBeGreaterThan(0);
    expect(Math.abs(performance.now() - (last.at(-1)?.timeMs ?? 0))).toBeLessThan(500);
  });

  it.each([
    ['without streams of frames', ['MediaStreamTrackProcessor']],
    ['without video frames either', ['MediaStreamTrackProcessor', 'VideoFrame']],
  ])('are looked at in a browser %s', async (_, missing) => {
    for (const name of missing) {
      const there = Object.getOwnPropertyDescriptor(globalThis, name);
      if (!there) throw new Error(`This browser has no ${name} to take away.`);
      Reflect.deleteProperty(globalThis, name);
      onTestFinished(() => void Object.defineProperty(globalThis, name, there));
    }
    const it = visit();
    await live(it);
    await looks(it, 4);
    const frame = it.frames.at(-1);
    expect([frame?.width, frame?.height]).toEqual([1920, 1080]);
    const still = await it.session.takeStill({ best: true });
    expect(still && (await sizeOf(still.blob))).toEqual(FULL_FRAME);
  });

  it('rest while they are not wanted', async () => {
    const it = visit();
    await live(it);
    await looks(it, 5);
    it.session.pause(true);
    await pause(300);
    const before = it.frames.length;
    await pause(500);
    expect(it.frames.length).toBe(before);
    it.session.pause(false);
    await looks(it, 5);
  });

  it('are those of the next camera after they rested for one that was left', async () => {
    const it = visit();
    const { lenses } = await live(it);
    await looks(it, 3);
    it.session.pause(true);
    await pause(300);
    it.session.chooseLens(lenses[1]?.deviceId ?? '');
    await vi.waitUntil(() => tracks.length === 2, LIVE_LIMIT_MS);
    await live(it);
    await pause(300);
    const before = it.frames.length;
    await pause(300);
    expect(it.frames.length).toBe(before);
    it.session.pause(false);
    await looks(it, 5);
  });

  it('follow the size that the camera turns to', async () => {
    const it = visit();
    await live(it);
    const turned = { width: { exact: 720 }, height: { exact: 1280 } };
    // More than once: on a busy machine the engine may turn to smaller frames at the same time.
    const follow = async () => {
      await tracks[0]?.applyConstraints(turned);
      const frame = it.frames.at(-1);
      return it.video.videoHeight === 1280 && frame !== undefined && frame.height > frame.width;
    };
    await vi.waitUntil(follow, { timeout: LIVE_LIMIT_MS, interval: 500 });
    const state = it.state();
    expect(state.kind === 'live' && state.frame).toEqual({ width: 720, height: 1280 });
  });
});

describe('a photo', () => {
  it.each([true, false])('is a JPEG in full size; the best one: %s', async (best) => {
    const it = visit();
    await live(it);
    await looks(it, 3);
    const still = await it.session.takeStill({ best });
    expect(still?.blob.type).toBe('image/jpeg');
    expect(still && (await sizeOf(still.blob))).toEqual(FULL_FRAME);
  });

  it('is taken at once, before a frame was looked at', async () => {
    const it = visit();
    await live(it);
    await vi.waitUntil(() => it.video.videoWidth > 0, LIVE_LIMIT_MS);
    const still = await it.session.takeStill({ best: false });
    expect(still && (await sizeOf(still.blob))).toEqual(FULL_FRAME);
  });

  it("is the camera's own where that has more pixels and is as sharp", async () => {
    const it = visit();
    await tracksAt(1280, 720);
    await live(it);
    await looks(it, 5);
    const large = await paint(2560, 1440);
    const taken = vi.spyOn(ImageCapture.prototype, 'takePhoto').mockResolvedValue(large);
    photosOf(2560, 1440);
    const still = await it.session.takeStill({ best: true });
    expect(taken).toHaveBeenCalledOnce();
    expect(still && (await sizeOf(still.blob))).toEqual({ width: 2560, height: 1440 });
  });

  it.each([
    ['fails', () => Promise.reject(new DOMException('no', 'UnknownError'))],
    ['takes too long', () => new Promise<Blob>(() => {})],
    ['does not open', () => Promise.resolve(new Blob(['no photo'], { type: 'image/jpeg' }))],
    ['is blurred', async () => blank(2560, 1440)],
  ])("is a frame when the camera's own %s", async (_, takePhoto) => {
    const it = visit();
    await live(it);
    await looks(it, 5);
    photosOf(3840, 2160);
    vi.spyOn(ImageCapture.prototype, 'takePhoto').mockImplementation(takePhoto);
    const still = await it.session.takeStill({ best: true });
    expect(still && (await sizeOf(still.blob))).toEqual(FULL_FRAME);
  });

  it('is what the video shows when nothing can look at frames any more', async () => {
    const sent = vi.spyOn(Worker.prototype, 'postMessage');
    const it = visit();
    await live(it);
    await vi.waitUntil(() => it.video.videoWidth > 0, LIVE_LIMIT_MS);
    expect(isGuided(it.state())).toBe(true);
    const worker = sent.mock.contexts.at(-1);
    // As when its script did not arrive, or it ran out of memory.
    if (worker instanceof Worker) worker.dispatchEvent(new Event('error'));
    await vi.waitUntil(() => isGuided(it.state()) === false, LIVE_LIMIT_MS);
    await pause(200);
    const before = it.frames.length;
    const still = await it.session.takeStill({ best: true });
    expect(still && (await sizeOf(still.blob))).toEqual(FULL_FRAME);
    expect(it.frames.length).toBe(before);
  });

  it('is what the video shows where no worker starts', async () => {
    vi.stubGlobal('Worker', function refused() {
      throw new DOMException('no', 'SecurityError');
    });
    onTestFinished(() => void vi.unstubAllGlobals());
    const it = visit();
    expect((await live(it)).isGuided).toBe(false);
    await vi.waitUntil(() => it.video.videoWidth > 0, LIVE_LIMIT_MS);
    const still = await it.session.takeStill({ best: true });
    expect(still && (await sizeOf(still.blob))).toEqual(FULL_FRAME);
  });

  it('is none when the camera is not live', async () => {
    const it = visit();
    expect(await it.session.takeStill({ best: true })).toBeNull();
  });

  function photosOf(width: number, height: number): void {
    vi.spyOn(ImageCapture.prototype, 'getPhotoCapabilities').mockResolvedValue({
      imageWidth: { min: 1, max: width, step: 1 },
      imageHeight: { min: 1, max: height, step: 1 },
    });
  }

  /** Makes the camera give frames of this size. */
  async function tracksAt(width: number, height: number): Promise<void> {
    await vi.waitUntil(() => tracks.length > 0, LIVE_LIMIT_MS);
    await tracks[0]?.applyConstraints({ width, height });
  }

  /** A page full of fine lines, sharper than the fake camera's pattern. */
  async function paint(width: number, height: number): Promise<Blob> {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No canvas.');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#000';
    for (let x = 0; x < width; x += 24) context.fillRect(x, 0, 12, height);
    return canvas.convertToBlob({ type: 'image/jpeg' });
  }

  async function blank(width: number, height: number): Promise<Blob> {
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d')?.fillRect(0, 0, width, height);
    return canvas.convertToBlob({ type: 'image/jpeg' });
  }
});
