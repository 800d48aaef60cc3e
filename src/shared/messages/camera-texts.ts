import type { camera } from './en/camera.ts';
import type { SameKeys } from './same-keys.ts';

/** One language's words of the camera in the page. English is the shape. */
export type CameraTexts = SameKeys<typeof camera>;
