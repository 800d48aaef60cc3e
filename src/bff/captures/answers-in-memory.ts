import type { StoredAnswer } from './stored-answer.ts';

/** Which run of which capture an answer belongs to, and when that capture began (epoch milliseconds). */
export interface AnswerPlace {
  readonly reference: string;
  readonly run: number;
  readonly createdAt: number;
}

/** Answers that may never touch a disk: they end with the process at the latest. */
export interface AnswersInMemory {
  /** Takes a copy; the oldest answers make room for it. One that is too large alone is not kept. */
  put(place: AnswerPlace, answer: StoredAnswer): void;
  /** A copy, so that destroying the answer leaves what is on its way to the person alone. */
  get(reference: string, run: number): StoredAnswer | null;
  /** Of this run only, when one is named. */
  destroy(reference: string, run?: number): void;
  /** Destroys the answers of captures that began earlier. */
  destroyBefore(createdAt: number): void;
  destroyAll(): void;
}

export interface AnswersInMemoryLimits {
  readonly count: number;
  readonly bytes: number;
}

export function openAnswersInMemory(limits: AnswersInMemoryLimits): AnswersInMemory {
  /** In the order in which they came. */
  const held = new Map<string, AnswerPlace & StoredAnswer>();
  let bytes = 0;

  const destroy = (reference: string, run?: number) => {
    const entry = held.get(reference);
    if (!entry || (run !== undefined && entry.run !== run)) return;
    held.delete(reference);
    bytes -= entry.body.length;
    entry.body.fill(0);
  };
  return {
    put(place, answer) {
      const known = held.get(place.reference);
      if (known && known.run > place.run) return;
      destroy(place.reference);
      if (answer.body.length > limits.bytes) return;
      held.set(place.reference, { ...place, status: answer.status, body: Buffer.from(answer.body) });
      bytes += answer.body.length;
      for (const oldest of held.keys()) {
        if (held.size <= limits.count && bytes <= limits.bytes) break;
        destroy(oldest);
      }
    },
    get(reference, run) {
      const entry = held.get(reference);
      return entry?.run === run ? { status: entry.status, body: Buffer.from(entry.body) } : null;
    },
    destroy,
    destroyBefore(createdAt) {
      for (const entry of held.values()) if (entry.createdAt < createdAt) destroy(entry.reference);
    },
    destroyAll() {
      for (const reference of held.keys()) destroy(reference);
    },
  };
}
