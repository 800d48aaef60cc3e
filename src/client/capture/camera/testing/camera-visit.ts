import { expect, vi } from 'vitest';
import type { AnalysedFrame, CameraState, LiveCamera } from '../camera.ts';
import { type CameraSession, startCamera } from '../camera-session.ts';

/** What Chromium's fake camera gives to who asks for it: 20 frames a second, and no word of where it looks. */
export const FULL_FRAME = { width: 1920, height: 1080 };
export const LIVE_LIMIT_MS = 10_000;
/** In which a camera that is left has to be off. */
export const OFF_LIMIT_MS = 500;

/** One visit to the camera, with everything that the engine said during it. */
export interface Visit {
  readonly session: CameraSession;
  readonly states: CameraState[];
  readonly frames: AnalysedFrame[];
  readonly video: HTMLVideoElement;
  state(): CameraState;
}

/** Every track that the browser handed out in this test. */
export const tracks: MediaStreamTrack[] = [];

const getUserMedia = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
const visits: Visit[] = [];

/** The browser's own camera, with a note of its tracks. */
export async function realCamera(constraints?: MediaStreamConstraints): Promise<MediaStream> {
  const stream = await getUserMedia(constraints);
  tracks.push(...stream.getTracks());
  return stream;
}

/** What the engine asks for the camera; a test may change its answer. */
export const asking = () => vi.mocked(navigator.mediaDevices.getUserMedia);

/** Before each test: nothing is remembered, and the browser is listened to. */
export function watchCamera(): void {
  tracks.length = 0;
  localStorage.clear();
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(realCamera);
}

/** After each test: whatever it did, no camera is on. */
export function leaveCamera(): void {
  for (const { session, video } of visits.splice(0)) {
    session.close();
    video.remove();
  }
  vi.restoreAllMocks();
  expect(tracks.map(({ readyState }) => readyState)).not.toContain('live');
}

export function visit(): Visit {
  const states: CameraState[] = [];
  const frames: AnalysedFrame[] = [];
  const video = document.createElement('video');
  video.muted = true;
  document.body.append(video);
  let shown: MediaStream | null = null;
  const session = startCamera('id-card', {
    onFrame: (frame) => frames.push(frame),
    onState(state) {
      states.push(state);
      // As the hook does once the video is on the page.
      const stream = state.kind === 'live' ? state.stream : null;
      if (stream && stream !== shown) queueMicrotask(() => session.attach(video));
      shown = stream;
    },
  });
  const one: Visit = {
    session,
    states,
    frames,
    video,
    state: () => states.at(-1) ?? { kind: 'starting' },
  };
  visits.push(one);
  return one;
}

export async function live(of: Visit): Promise<LiveCamera> {
  await vi.waitUntil(() => of.state().kind === 'live', LIVE_LIMIT_MS);
  const state = of.state();
  if (state.kind !== 'live') throw new Error(`The camera is ${state.kind}.`);
  return state;
}

/** Until so many more frames were looked at. */
export function looks(of: Visit, more: number): Promise<boolean> {
  const before = of.frames.length;
  return vi.waitUntil(() => of.frames.length >= before + more, LIVE_LIMIT_MS);
}

/** Until the browser was asked for a camera so often. */
export function asked(times: number): Promise<boolean> {
  return vi.waitUntil(() => asking().mock.calls.length === times, LIVE_LIMIT_MS);
}

/** Until every camera is off, which may not take long. */
export function off(): Promise<boolean> {
  return vi.waitUntil(() => tracks.every(({ readyState }) => readyState === 'ended'), OFF_LIMIT_MS);
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
