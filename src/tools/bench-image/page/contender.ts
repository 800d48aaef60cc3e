import type { DocumentType } from '#src/shared/documents.ts';

/** What one task is: the photo, what it shows, and how large the result may be. */
export interface Task {
  readonly photo: File;
  readonly document: DocumentType;
  readonly maxBytes: number;
  /** Whether nothing but the number of bytes bounds the result. */
  readonly byteLimit: boolean;
}

/** What came out; how often it was encoded where the contender says so itself, else null: counted from outside. */
export interface Result {
  readonly blob: Blob;
  readonly encodes: number | null;
}

/** One way to prepare a photo. Throws when it cannot. */
export type Contender = (task: Task) => Promise<Result>;

/** Long side that a developer asks the libraries for: at 4:3 that is 4.9 megapixels, what we make ourselves. */
export const LONG_SIDE = 2560;
/** The quality that we encode with ourselves. */
export const QUALITY = 0.85;

/** The size of a picture within `LONG_SIDE`. */
export function within({ width, height }: { readonly width: number; readonly height: number }): {
  width: number;
  height: number;
} {
  const factor = Math.min(1, LONG_SIDE / Math.max(width, height));
  return { width: Math.round(width * factor), height: Math.round(height * factor) };
}
