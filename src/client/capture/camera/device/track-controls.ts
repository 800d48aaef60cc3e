import type { LiveCamera } from '../camera.ts';

interface Range {
  readonly min: number;
  readonly max: number;
  readonly step?: number;
}

/** What the type library lacks of "MediaStream Image Capture" (W3C): what a camera can do besides its size. */
interface PhotoAbilities {
  readonly torch?: boolean;
  readonly zoom?: Range;
  readonly focusMode?: readonly string[];
  readonly exposureMode?: readonly string[];
  readonly whiteBalanceMode?: readonly string[];
}

const CONTINUOUS_MODES = ['focusMode', 'exposureMode', 'whiteBalanceMode'] as const;

export interface PhotoWishes {
  readonly torch?: boolean;
  readonly zoom?: number;
}

export function trackAbilities(track: MediaStreamTrack): MediaTrackCapabilities & PhotoAbilities {
  // Firefox has no capabilities of tracks.
  return typeof track.getCapabilities === 'function' ? track.getCapabilities() : {};
}

/**
 * Sets torch or zoom, and keeps all else as it is: what stands already, and everything continuous that can be.
 * All of it goes into one set, since a set replaces the one before it; where that is refused, the wish goes alone.
 * What the track then does is in its settings.
 */
export async function setControls(
  track: MediaStreamTrack,
  wish: PhotoWishes,
  standing: PhotoWishes,
): Promise<void> {
  const abilities = trackAbilities(track);
  const continuous = CONTINUOUS_MODES.filter((mode) => abilities[mode]?.includes('continuous'));
  const all = {
    ...Object.fromEntries(continuous.map((mode) => [mode, 'continuous'])),
    ...standing,
    ...wish,
  };
  if (!(await apply(track, all))) await apply(track, wish);
}

async function apply(track: MediaStreamTrack, set: object): Promise<boolean> {
  if (Object.keys(set).length === 0) return true;
  try {
    await track.applyConstraints({ advanced: [set as MediaTrackConstraintSet] });
    return true;
  } catch {
    return false;
  }
}

/** What there is to switch and where it stands, by the track's own word. */
export function readControls(track: MediaStreamTrack): Pick<LiveCamera, 'torch' | 'zoom'> {
  const { torch, zoom } = trackAbilities(track);
  const settings = track.getSettings();
  return {
    torch: torch === true ? { on: settings.torch === true } : null,
    zoom:
      zoom && zoom.max > zoom.min
        ? {
            min: zoom.min,
            max: zoom.max,
            step: zoom.step && zoom.step > 0 ? zoom.step : (zoom.max - zoom.min) / 100,
            value: settings.zoom ?? zoom.min,
          }
        : null,
  };
}
