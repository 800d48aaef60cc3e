import { type Changes, openChanges } from '../store/changes.ts';

/** Tells those who follow captures in this process (the person's page, the console) that one of them has changed. */
export interface CaseChanges extends Changes {
  /** Something has changed that is not one capture's: the queue, an incident, a bulk retry. */
  tellAll(): void;
  /** Resolves with the next change of any capture, with the signal, or after a while. */
  nextOfAny(signal: AbortSignal): Promise<void>;
}

/** Stands for every capture; no reference looks like this. */
const ANY = '*';

/** `atMostMs`: after this long a follower looks again in any case, since another process may have changed something. */
export function openCaseChanges(atMostMs: number): CaseChanges {
  const changes = openChanges(atMostMs);
  return {
    tell(reference) {
      changes.tell(reference);
      changes.tell(ANY);
    },
    tellAll: () => changes.tell(ANY),
    next: (reference, signal) => changes.next(reference, signal),
    nextOfAny: (signal) => changes.next(ANY, signal),
  };
}
