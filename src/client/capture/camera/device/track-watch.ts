/** Cameras go mute for a moment when their size changes or the device turns. */
const MUTE_LIMIT_MS = 1500;

export interface TrackHandlers {
  /** The camera is gone, or has given nothing for a while. */
  readonly onStopped: () => void;
  /** It came back by itself after `onStopped`: another app had taken it. */
  readonly onBack: () => void;
}

/** Watches a track that nobody here has stopped. Ends with `signal`. */
export function watchTrack(track: MediaStreamTrack, handlers: TrackHandlers, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasStopped = false;
  const stopped = () => {
    hasStopped = true;
    handlers.onStopped();
  };
  const muted = () => {
    clearTimeout(timer);
    timer = setTimeout(stopped, MUTE_LIMIT_MS);
  };
  track.addEventListener('ended', stopped, { signal });
  track.addEventListener('mute', muted, { signal });
  track.addEventListener(
    'unmute',
    () => {
      clearTimeout(timer);
      if (hasStopped) handlers.onBack();
      hasStopped = false;
    },
    { signal },
  );
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  if (track.muted) muted();
}
