/** How long a stretch of frames is before it tells anything. */
const STRETCH_MS = 2000;
/** Fewer looks a second than this feel late. */
const SLOW_LOOKS_A_SECOND = 15;
/** Milliseconds for one look beyond which the device, and not the camera, is what is slow, whatever the camera says. */
const SLOW_LOOK_MS = 25;
/** A camera that says it gives so many more frames than are looked at is not what is slow. */
const CLEARLY_MORE = 1.25;

export interface Pace {
  /**
   * Adds one look; true when a stretch of them was too slow for this size of frame. `cameraRate`: frames a second by
   * the camera's own word, where it gives one.
   */
  add(timeMs: number, workMs: number, cameraRate?: number): boolean;
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
    add(timeMs, workMs, cameraRate = 0) {
      if (startMs === null) {
        [startMs, looks, busyMs] = [timeMs, 0, 0];
        return false;
      }
      looks++;
      busyMs += workMs;
      const elapsedMs = timeMs - startMs;
      if (elapsedMs < STRETCH_MS) return false;
      const rate = (looks * 1000) / elapsedMs;
      const isDevice = cameraRate > rate * CLEARLY_MORE || busyMs / looks > SLOW_LOOK_MS;
      restart();
      return rate < SLOW_LOOKS_A_SECOND && isDevice;
    },
    restart,
  };
}
