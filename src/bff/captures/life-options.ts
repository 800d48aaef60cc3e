import type { DocumentCalls } from '../ocr/operations.ts';
import type { Database } from '../store/database.ts';
import type { AnswersInMemory } from './answers-in-memory.ts';
import type { ImageStore } from './image-store.ts';
import type { KeyRing } from './key-ring.ts';

/** What the writes of a capture's life work with. */
export interface LifeOptions {
  readonly database: Database;
  readonly images: ImageStore;
  readonly masterKeys: KeyRing;
  /** How documents are asked for: the version stands beside a case. */
  readonly calls: DocumentCalls;
  readonly inMemory: AnswersInMemory;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly leaseMs: number;
  /** How long an answer can be asked for again. */
  readonly answerKeptMs: number;
  /** A photo could not be stored, or its file not be taken away: the next sweep does that. */
  readonly onLeftBehind: (reference: string, error: unknown) => void;
}

/** What sealed content belongs to: neither photo nor answer opens for another capture or session. */
export function sealOwner(reference: string, sessionHash: string): string {
  return `${reference}:${sessionHash}`;
}

/** The photo has a name of its own, so that an answer put in its place does not open. */
export function photoOwner(reference: string, sessionHash: string): string {
  return `photo:${sealOwner(reference, sessionHash)}`;
}

/** The columns of a kept photo, without one. */
export const NO_PHOTO = {
  photo_key_version: null,
  photo_wrapped_key: null,
  photo_type: null,
  photo_bytes: null,
} as const;

/** The columns of an answer, without one. */
export const NO_ANSWER = {
  answer_status: null,
  key_version: null,
  wrapped_key: null,
  answer: null,
  answer_until: null,
} as const;

/** Nothing is due, nobody works on it. */
export const AT_REST = {
  owner: null,
  lease_until: null,
  due_at: null,
  asked_by: null,
  asked_bulk: null,
} as const;

/** What is left of a photo whose key is gone: noise, and the sweep finds it when this fails. */
export async function dropFile(
  { images, onLeftBehind }: Pick<LifeOptions, 'images' | 'onLeftBehind'>,
  reference: string,
): Promise<void> {
  try {
    await images.destroy(reference);
  } catch (error) {
    onLeftBehind(reference, error);
  }
}
