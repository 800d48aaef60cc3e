import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { CameraState } from './camera.ts';
import {
  FULL_FRAME,
  LIVE_LIMIT_MS,
  OFF_LIMIT_MS,
  asked,
  asking,
  leaveCamera,
  live,
  looks,
  off,
  pause,
  realCamera,
  tracks,
  visit,
  watchCamera,
} from './testing/camera-visit.ts';

beforeEach(watchCamera);
afterEach(leaveCamera);

/** A while in which no timer is needed. */
const moment = () => navigator.mediaDevices.enumerateDevices();

const torchOf = (state: CameraState) => state.kind === 'live' && state.torch?.on;
const zoomOf = (state: CameraState) => state.kind === 'live' && state.zoom?.value;

function setVisibility(state: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('opening', () => {
  it('turns live in full size, and shows it', async () => {
    const it = visit();
    const state = await live(it);
    expect(it.states[0]?.kind).toBe('starting');
    expect(state.frame).toEqual(FULL_FRAME);
    await vi.waitUntil(() => it.video.videoWidth > 0, LIVE_LIMIT_MS);
    expect([it.video.videoWidth, it.video.paused]).toEqual([1920, false]);
  });

  it('mirrors a camera that does not say where it looks', async () => {
    expect(await live(visit())).toMatchObject({ mirrored: true, torch: null, zoom: null });
  });

  it('asks for less when it is refused what it wants', async () => {
    const wishes: MediaStreamConstraints[] = [];
    asking().mockImplementation(async (constraints = {}) => {
      wishes.push(constraints);
      if (wishes.length < 3) throw new DOMException('too much', 'OverconstrainedError');
      return realCamera(constraints);
    });
    // The fake camera gives 640 x 480 to who asks for nothing, and could give more.
    expect((await live(visit())).frame).toEqual({ width: 640, height: 480 });
    expect(wishes.map(({ video }) => video)).toEqual([
      { facingMode: { ideal: 'environment' }, width: { ideal: 1920 }, height: { ideal: 1080 } },
      { facingMode: { ideal: 'environment' } },
      true,
    ]);
  });

  it('says when the camera is too small for reading', async () => {
    asking().mockImplementation(async () => {
      const stream = await realCamera({ video: { width: 640, height: 480 } });
      const [track] = stream.getVideoTracks();
      if (track) {
        vi.spyOn(track, 'getCapabilities').mockReturnValue({ width: { max: 640 }, height: { max: 480 } });
      }
      return stream;
    });
    const it = visit();
    await vi.waitUntil(() => it.state().kind === 'failed', LIVE_LIMIT_MS);
    expect(it.state()).toEqual({ kind: 'failed', reason: 'CAMERA_UNSUITABLE' });
    await off();
  });

  it.each([
    ['NotFoundError', 'CAMERA_NOT_FOUND'],
    ['NotReadableError', 'CAMERA_IN_USE'],
    ['AbortError', 'CAMERA_IN_USE'],
    ['OverconstrainedError', 'CAMERA_UNSUITABLE'],
    ['SecurityError', 'CAMERA_BLOCKED_BY_SITE'],
  ] as const)('says what %s means, and opens when it is tried again', async (name, reason) => {
    asking().mockRejectedValue(new DOMException('no', name));
    const it = visit();
    await vi.waitUntil(() => it.state().kind === 'failed', LIVE_LIMIT_MS);
    expect(it.state()).toEqual({ kind: 'failed', reason });
    asking().mockImplementation(realCamera);
    it.session.retry();
    await live(it);
  });
});

describe('a browser that does not answer', () => {
  /** Opens the camera only when the answer is given. */
  function hold(): () => void {
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    asking().mockImplementation(async (constraints) => {
      await answered;
      return realCamera(constraints);
    });
    return answer;
  }

  it('is called pending after 8 s, and turns live by itself', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const answer = hold();
    const it = visit();
    await vi.advanceTimersByTimeAsync(7900);
    expect(it.state()).toEqual({ kind: 'starting' });
    await vi.advanceTimersByTimeAsync(200);
    expect(it.state()).toEqual({ kind: 'failed', reason: 'CAMERA_PERMISSION_PENDING' });
    vi.useRealTimers();
    answer();
    await live(it);
  });

  it('is not kept when it answers after the person left', async () => {
    const answer = hold();
    const it = visit();
    await asked(1);
    it.session.close();
    answer();
    await vi.waitUntil(() => tracks.length > 0, LIVE_LIMIT_MS);
    await off();
    expect(it.states.map(({ kind }) => kind)).toEqual(['starting']);
  });

  it('is not kept twice when it was asked twice', async () => {
    const answer = hold();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const it = visit();
    while (asking().mock.calls.length === 0) await moment();
    await vi.advanceTimersByTimeAsync(8100);
    it.session.retry();
    vi.useRealTimers();
    await asked(2);
    answer();
    await live(it);
    await vi.waitUntil(() => tracks.length === 2, LIVE_LIMIT_MS);
    await vi.waitUntil(
      () => tracks.filter((track) => track.readyState === 'live').length === 1,
      OFF_LIMIT_MS,
    );
  });
});

describe('the camera is off', () => {
  it('within half a second after it is left, worker and all', async () => {
    const ended = vi.spyOn(Worker.prototype, 'terminate');
    const it = visit();
    await live(it);
    await looks(it, 3);
    it.session.close();
    await off();
    expect(ended).toHaveBeenCalledOnce();
    expect(it.video.srcObject).toBeNull();
    const before = it.frames.length;
    await pause(300);
    expect(it.frames.length).toBe(before);
  });

  it('while the page is hidden, and comes back by itself', async () => {
    const it = visit();
    await live(it);
    setVisibility('hidden');
    await off();
    expect(it.state()).toEqual({ kind: 'resting' });
    setVisibility('visible');
    await live(it);
    await looks(it, 3);
    expect(tracks).toHaveLength(2);
  });

  it('when the page goes away, and back when it returns as it was', async () => {
    const it = visit();
    await live(it);
    globalThis.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await off();
    globalThis.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await live(it);
  });

  it('when it was still opening as the page was hidden', async () => {
    const it = visit();
    await asked(1);
    setVisibility('hidden');
    await vi.waitUntil(() => tracks.length > 0, LIVE_LIMIT_MS);
    await off();
    expect(it.state()).toEqual({ kind: 'resting' });
  });
});

describe('a camera that stops by itself', () => {
  it('is said to have stopped, and opens again', async () => {
    const it = visit();
    await live(it);
    tracks[0]?.stop();
    tracks[0]?.dispatchEvent(new Event('ended'));
    expect(it.state()).toEqual({ kind: 'failed', reason: 'CAMERA_STOPPED' });
    it.session.retry();
    await live(it);
    await looks(it, 3);
  });

  it('may be mute for a moment, but not for long, and is back when it is', async () => {
    const it = visit();
    await live(it);
    const [track] = tracks;
    track?.dispatchEvent(new Event('mute'));
    await pause(700);
    track?.dispatchEvent(new Event('unmute'));
    await pause(1200);
    expect(it.state().kind).toBe('live');
    track?.dispatchEvent(new Event('mute'));
    await vi.waitUntil(() => it.state().kind === 'failed', 2500);
    expect(it.state()).toEqual({ kind: 'failed', reason: 'CAMERA_STOPPED' });
    track?.dispatchEvent(new Event('unmute'));
    await live(it);
    await looks(it, 3);
    expect(tracks).toHaveLength(1);
  });

  it('is let go when the page is hidden meanwhile', async () => {
    const it = visit();
    await live(it);
    tracks[0]?.dispatchEvent(new Event('mute'));
    await vi.waitUntil(() => it.state().kind === 'failed', 2500);
    setVisibility('hidden');
    await off();
    expect(it.state()).toEqual({ kind: 'failed', reason: 'CAMERA_STOPPED' });
    setVisibility('visible');
    await live(it);
  });
});

describe('choosing a camera', () => {
  it('stops the one before, opens the other and remembers it for the next visit', async () => {
    const it = visit();
    const { lensId, lenses } = await live(it);
    expect(lenses.map(({ label }) => label)).toEqual(['fake_device_0', 'fake_device_1', 'fake_device_2']);
    expect(lensId).toBe(lenses[0]?.deviceId);
    expect(localStorage.getItem('camera-lens')).toBeNull();
    const [first] = tracks;
    let wasOff = false;
    asking().mockImplementation((constraints) => {
      wasOff = first?.readyState === 'ended';
      return realCamera(constraints);
    });
    const third = lenses[2]?.deviceId ?? '';
    it.session.chooseLens(third);
    await vi.waitUntil(() => tracks.length === 2, LIVE_LIMIT_MS);
    expect((await live(it)).lensId).toBe(third);
    expect(wasOff).toBe(true);
    await looks(it, 3);
    it.session.close();

    const next = visit();
    expect((await live(next)).lensId).toBe(third);
    expect(tracks).toHaveLength(3);
  });

  it('opens what there is when the one of the last visit is gone', async () => {
    localStorage.setItem('camera-lens', 'unplugged');
    const { lensId, lenses } = await live(visit());
    expect(lensId).toBe(lenses[0]?.deviceId);
  });

  it('leaves the ultra-wide for the main one, once their names are known', async () => {
    const list = navigator.mediaDevices.enumerateDevices.bind(navigator.mediaDevices);
    const names = ['Back Ultra Wide Camera', 'Front Camera', 'Back Camera'];
    vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockImplementation(async () => {
      // As before the permission: no names.
      if (tracks.length === 0) return [];
      const cameras = (await list()).filter(({ kind }) => kind === 'videoinput');
      for (const [index, camera] of cameras.entries())
        Object.defineProperty(camera, 'label', { value: names[index] });
      return cameras;
    });
    const it = visit();
    const { lensId, lenses } = await live(it);
    expect(lenses.map(({ label }) => label)).toEqual(['Back Ultra Wide Camera', 'Back Camera']);
    expect(lensId).toBe(lenses[1]?.deviceId);
    expect(tracks.map(({ readyState }) => readyState)).toEqual(['ended', 'live']);
  });
});

describe('torch and zoom', () => {
  const abilities = { torch: true, zoom: { min: 1, max: 8, step: 0.1 }, focusMode: ['manual', 'continuous'] };

  /** No fake camera has them: a track that does as it is told, as a phone's does. */
  function phoneTrack(takes: (wish: object) => boolean): void {
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
    vi.spyOn(MediaStreamTrack.prototype, 'applyConstraints').mockImplementation(async (wish) => {
      const [set = {}] = wish?.advanced ?? [];
      if (!takes(set)) throw new DOMException('no', 'OverconstrainedError');
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
});
