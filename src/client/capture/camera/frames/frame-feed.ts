import type { AnalyserLink } from './analyser-link.ts';

/** Ends the flow of frames. */
export type StopFeed = () => void;

interface TrackProcessorOptions {
  readonly track: MediaStreamTrack;
  readonly maxBufferSize: number;
}

/** "MediaStreamTrack Insertable Media Processing using Streams" (W3C): on pages in Chromium alone. */
type TrackProcessor = new (options: TrackProcessorOptions) => {
  readonly readable: ReadableStream<VideoFrame>;
};

/**
 * Brings a camera's frames to the worker the cheapest way that the browser has: a stream that never touches the
 * page, else a frame of the video for each that is shown. The video may come later than the track.
 */
export function feedStream(track: MediaStreamTrack, link: AnalyserLink): boolean {
  const Processor = (globalThis as { MediaStreamTrackProcessor?: TrackProcessor }).MediaStreamTrackProcessor;
  if (!Processor) return false;
  try {
    link.readStream(new Processor({ track, maxBufferSize: 1 }).readable);
    return true;
  } catch {
    return false;
  }
}

export function feedVideo(video: HTMLVideoElement, link: AnalyserLink): StopFeed {
  let stopped = false;
  let cancelNext = () => {};
  const next = () => {
    if (!stopped) cancelNext = nextShown(video, step);
  };
  const step = () => {
    if (!stopped && link.isFree() && video.videoWidth > 0) void give(video, link);
    next();
  };
  next();
  return () => {
    stopped = true;
    cancelNext();
  };
}

async function give(video: HTMLVideoElement, link: AnalyserLink): Promise<void> {
  try {
    const frame = 'VideoFrame' in globalThis ? new VideoFrame(video) : await createImageBitmap(video);
    if (!link.giveFrame(frame)) frame.close();
  } catch {
    // The video has no frame to give at this moment; the next may do.
  }
}

function nextShown(video: HTMLVideoElement, then: () => void): () => void {
  if ('requestVideoFrameCallback' in video) {
    const handle = video.requestVideoFrameCallback(then);
    return () => video.cancelVideoFrameCallback(handle);
  }
  const handle = requestAnimationFrame(then);
  return () => cancelAnimationFrame(handle);
}
