/** How long a stretch of frames is before it tells anything. */
const STRETCH_MS = 2000;
/** Fewer looks a second than this feel late. */
const SLOW_LOOKS_A_SECOND = 15;
/** Milliseconds for one look beyond which the device, and not the camera, is what is slow. */
const SLOW_LOOK_MS = 25;

export interface Pace {
  /** Adds one look; true when a stretch of them was too slow for this size of frame. */
  add(timeMs: number, workMs: number): boolean;
  /** Starts over, for another size or camera. */
  restart(): void;
}

/** Tells a slow device from a slow camera: in the dark a camera gives fewer frames, and smaller ones do not help. */
export function createPace(): Pace {
  let startMs: number | null = null;
  let looks = 0;
  let busyMs = 0;
  const restart = () => {
    startMs = null;
  };
  return {
    add(timeMs, workMs) {
      if (startMs === null) {
        [startMs, looks, busyMs] = [timeMs, 0, 0];
        return false;
      }
      looks++;
      busyMs += workMs;
      const elapsedMs = timeMs - startMs;
      if (elapsedMs < STRETCH_MS) return false;
      const isSlow = (looks * 1000) / elapsedMs < SLOW_LOOKS_A_SECOND && busyMs / looks > SLOW_LOOK_MS;
      restart();
      return isSlow;
    },
    restart,
  };
}
