import type { Quad } from '#src/shared/contract/captures.ts';
import type { ClientOutcome } from '#src/shared/results/outcome.ts';
import type { FrameLook } from '../quality/frame-look.ts';

/** Every way that a camera can fail; each has its own words and its own way on. */
export type CameraReason = Extract<ClientOutcome, `CAMERA_${string}` | 'BROWSER_UNSUPPORTED'>;

/** What the camera is doing. The file picker is a way on in every one of these. */
export type CameraState =
  /** The browser has been asked; `CAMERA_PERMISSION_PENDING` is a failure that still may turn live by itself. */
  | { readonly kind: 'starting' }
  | { readonly kind: 'failed'; readonly reason: CameraReason }
  /** Let go because the page is hidden; opens again by itself when it is shown. */
  | { readonly kind: 'resting' }
  | ({ readonly kind: 'live' } & LiveCamera);

export interface LiveCamera {
  readonly stream: MediaStream;
  /** Pixels of the video as it is delivered, turned as the device is held. */
  readonly frame: { readonly width: number; readonly height: number };
  /** A camera that looks at the person: the preview is mirrored, what is taken is not. */
  readonly mirrored: boolean;
  /** False where nothing can look at frames: no guidance, no automatic; the person takes the photo. */
  readonly isGuided: boolean;
  /** Cameras to choose between; fewer than two: nothing to choose. */
  readonly lenses: readonly Lens[];
  readonly lensId: string | null;
  /** Null when this camera has no torch. */
  readonly torch: { readonly on: boolean } | null;
  /** Null when this camera has no zoom. */
  readonly zoom: {
    readonly min: number;
    readonly max: number;
    readonly step: number;
    readonly value: number;
  } | null;
}

/** One camera of the device. */
export interface Lens {
  readonly deviceId: string;
  /** The browser's label; empty until the permission is given. */
  readonly label: string;
}

/** One photo, as JPEG, never mirrored. */
export interface Still {
  readonly blob: Blob;
  /** The document's corners on it, in shares (0–1), from the frame it was taken at; null when unknown. */
  readonly near: Quad | null;
}

/** The camera engine, as the screen uses it. All actions may be called in any state; those that make no sense do nothing. */
export interface Camera {
  readonly state: CameraState;
  /** Asks for the camera again, after a failure or a change of settings. */
  readonly retry: () => void;
  readonly chooseLens: (deviceId: string) => void;
  readonly setTorch: (on: boolean) => void;
  readonly setZoom: (value: number) => void;
  /** One photo: the best of the last second when `best`, else of now. Null when the camera is not live any more. */
  readonly takeStill: (options: { readonly best: boolean }) => Promise<Still | null>;
}

/** One analysed frame, as the worker reports it. */
export interface AnalysedFrame {
  readonly look: FrameLook;
  /** When the frame was shown, in milliseconds of `performance.now()`. */
  readonly timeMs: number;
  /** Pixels of the frame that was looked at: quads are shares of it. */
  readonly width: number;
  readonly height: number;
}
