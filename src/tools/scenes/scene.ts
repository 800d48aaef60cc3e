import type { FaceName, Tint } from './faces.ts';
import type { Ground } from './grounds.ts';
import type { Light } from './light.ts';
import type { Place } from './matrix.ts';
import type { Finger } from './objects/fingers.ts';
import type { ThingKind } from './objects/things.ts';
import type { Optics } from './optics.ts';
import type { Pose } from './plane-camera.ts';

/** Something that lies on the ground, placed in millimetres from the middle of the scene. */
export interface PlacedThing {
  readonly kind: ThingKind;
  readonly variant: number;
  readonly at: Place;
  /** Clockwise, in degrees. */
  readonly turn: number;
  /** 1: its real size. */
  readonly scale: number;
}

/** A document that lies elsewhere: the second card of a scene. */
export interface PlacedCard {
  readonly face: FaceName;
  readonly tint: Tint;
  readonly at: Place;
  readonly turn: number;
}

/** The document that the scene is about; it lies in the origin. */
export interface ShownDocument {
  readonly face: FaceName;
  readonly tint: Tint;
  /** How far above the ground it is held; 0: it lies there. */
  readonly liftMm: number;
  /** A passport's other page lies above this one. */
  readonly isOpenBook: boolean;
}

/**
 * Everything that a scene shows, as plain data: the same description gives the same pixels. Lengths are millimetres
 * on the document's plane or shares of the frame, so that a scene can be rendered at any size.
 */
export interface Scene {
  /** Decides the sensor's noise. */
  readonly seed: string;
  /** Width over height of the frame. */
  readonly aspect: number;
  readonly pose: Pose;
  /** What the pose's `fill` measures when there is no document, in millimetres. */
  readonly subjectMm: { readonly width: number; readonly height: number };
  readonly document: ShownDocument | null;
  readonly ground: Ground;
  /** Deviation of the ground's blur when it is far behind, as a share of the frame's width. */
  readonly groundBlur: number;
  readonly things: readonly PlacedThing[];
  readonly cards: readonly PlacedCard[];
  /** Under the document, over the ground. */
  readonly fingersBehind: readonly Finger[];
  readonly fingersOver: readonly Finger[];
  readonly light: Light;
  readonly optics: Optics;
}
