import type { DocumentType } from '#src/shared/documents.ts';
import type { AnalysedFrame, Still } from '../camera.ts';
import { takeCameraPhoto, within } from '../still/camera-photo.ts';
import { takeVideoPhoto } from '../still/video-photo.ts';
import { FULL_SIZE } from '../device/open-track.ts';
import { type AnalyserLink, startAnalyser } from './analyser-link.ts';
import { feedStream, feedVideo, type StopFeed } from './frame-feed.ts';
import { createPace } from './pace.ts';

/** What a slow device looks at and shows; photos are still taken in full. */
const SMALL_SIZE: MediaTrackConstraints = { width: { ideal: 1280 }, height: { ideal: 720 } };
const SMALL_PIXELS = 1280 * 720;

/** Until frames of the full size have to be there again for a photo. */
const RAISE_LIMIT_MS = 2500;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Looks at the frames of whatever camera is open, and takes photos of it. */
export interface Looking {
  begin(track: MediaStreamTrack, video: HTMLVideoElement | null): void;
  /** The video that shows the camera, where frames have to be taken from it. */
  seeVideo(video: HTMLVideoElement): void;
  /** Whether frames are looked at; false for good where no worker starts, or when it broke. */
  isGuided(): boolean;
  /** The camera is let go. */
  end(): void;
  pause(isPaused: boolean): void;
  takeStill(
    track: MediaStreamTrack,
    video: HTMLVideoElement | null,
    frame: Size,
    best: boolean,
  ): Promise<Still | null>;
  close(): void;
}

export interface LookingHandlers {
  readonly onFrame: (frame: AnalysedFrame) => void;
  /** `isGuided` has turned false. */
  readonly onUnguided: () => void;
  /** The camera has another size: a set of wishes replaces the one before, and with it what else stood. */
  readonly onResized: () => Promise<void>;
}

export function startLooking(document: DocumentType, handlers: LookingHandlers): Looking {
  const pace = createPace();
  let track: MediaStreamTrack | null = null;
  let needsVideo = false;
  let isGuided = true;
  let stopFeed: StopFeed = () => {};
  /** Whether this device has shown to be slow, for this visit. */
  let isSlow = false;
  let isPaused = false;
  let hasPaused = false;
  let photos = 0;
  /** Of the last frame that was looked at. */
  let pixels = 0;

  const link: AnalyserLink | null = startAnalyser(document, {
    onLook: (frame, workMs) => {
      if (!track) return;
      pixels = frame.width * frame.height;
      const { frameRate } = track.getSettings();
      if (pace.add(frame.timeMs, workMs, frameRate) && pixels > SMALL_PIXELS && !isSlow) {
        isSlow = true;
        void resize(track, SMALL_SIZE);
      }
      handlers.onFrame(frame);
    },
    onBroken() {
      isGuided = false;
      // What is photographed now is what is shown.
      if (isSlow && track) void resize(track, FULL_SIZE);
      isSlow = false;
      handlers.onUnguided();
    },
  });

  const resize = async (of: MediaStreamTrack, size: MediaTrackConstraints): Promise<boolean> => {
    try {
      await of.applyConstraints(size);
    } catch {
      return false;
    }
    await handlers.onResized();
    return true;
  };

  /** Raises the camera to its full size for one frame, which takes the place of the one held. */
  const holdInFull = async (of: MediaStreamTrack, by: AnalyserLink): Promise<void> => {
    const raised = await resize(of, FULL_SIZE);
    const { width = 0, height = 0 } = of.getSettings();
    if (raised && width * height > SMALL_PIXELS) await within(RAISE_LIMIT_MS, by.hold('larger'));
    void resize(of, SMALL_SIZE);
  };

  /** A photo in the making may still need a frame. */
  const applyPause = () => {
    const next = isPaused && photos === 0;
    if (next !== hasPaused) link?.pause(next);
    hasPaused = next;
  };

  const seeVideo = (video: HTMLVideoElement) => {
    if (!link || !needsVideo) return;
    stopFeed();
    stopFeed = feedVideo(video, link);
  };

  return {
    begin(next, video) {
      track = next;
      pace.restart();
      if (!link) return;
      needsVideo = !feedStream(next, link);
      if (isSlow) void resize(next, SMALL_SIZE);
      if (video) seeVideo(video);
    },
    seeVideo,
    isGuided: () => link !== null && isGuided,
    end() {
      track = null;
      stopFeed();
      stopFeed = () => {};
      link?.forget();
    },
    pause(wanted) {
      isPaused = wanted;
      applyPause();
    },
    async takeStill(of, video, frame, best) {
      if (!link) return stillOfVideo(video);
      photos++;
      try {
        await link.hold(best ? 'best' : 'latest');
        const photo = await takeCameraPhoto(of, frame);
        const taken = photo && (await link.still(photo));
        if (taken) return taken;
        if (isSlow && pixels <= SMALL_PIXELS) await holdInFull(of, link);
        return (await link.still(null)) ?? (await stillOfVideo(video));
      } finally {
        link.letGo();
        photos--;
        applyPause();
      }
    },
    close() {
      stopFeed();
      link?.close();
    },
  };
}

/** Before a frame was looked at, or where nothing looks at frames, there still is a photo. */
async function stillOfVideo(video: HTMLVideoElement | null): Promise<Still | null> {
  const blob = video && (await takeVideoPhoto(video));
  return blob && { blob, near: null };
}
