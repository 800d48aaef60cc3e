/**
 * Where kept images lie, sealed: whoever holds one of these files has noise. Names are references. An object store
 * fits behind the same five calls; nothing here knows of keys, sessions or states.
 */
export interface ImageStore {
  /** Durable when it resolves: it would survive a power cut. Rejects when it cannot be written, and leaves nothing. */
  put(reference: string, sealed: Uint8Array): Promise<void>;
  /** Null when there is none. */
  get(reference: string): Promise<Buffer | null>;
  /** Resolves also when there was none. */
  destroy(reference: string): Promise<void>;
  /** Every image with its age, for finding those that nobody knows any more. */
  list(): AsyncIterable<{ readonly reference: string; readonly ageMs: number }>;
  /** Sum of all images, in bytes. */
  totalBytes(): Promise<number>;
}
