import type { FaceKind } from '../faces.ts';
import type { Scene } from '../scene.ts';

/** The detector is tuned on the first half only. */
export type Half = 'tuning' | 'held-out';

/** What a person would call it. */
export type Level = 'easy' | 'hard';

/** A scene with a document, and what makes it what it is. */
export interface DocumentScene {
  /** `hard-tuning-017`. */
  readonly id: string;
  readonly half: Half;
  readonly level: Level;
  readonly kind: FaceKind;
  /** The ground's name and everything that is difficult about it. */
  readonly traits: readonly string[];
  readonly scene: Scene;
}

/** A scene without any document, held before the camera for a moment. */
export interface EmptyScene {
  readonly id: string;
  readonly half: Half;
  /** What is shown: `desk`, `book`, `hands`. */
  readonly subject: string;
  readonly scene: Scene;
}
