import type { Run } from './ledger.ts';
import { giveUp, readAndSettle, type ReadAndSettleOptions } from './read-and-settle.ts';
import type { Submission, Submitted } from './submission.ts';

export interface CaptureService {
  submit(submission: Submission): Promise<Submitted>;
  /** Destroys what is stored and stops reading, if it has not ended; false when this session has no such capture. */
  withdraw(sessionHash: string, reference: string): Promise<boolean>;
  /** Resolves when nothing is being read. */
  idle(): Promise<void>;
}

export interface CaptureServiceOptions extends ReadAndSettleOptions {
  /** Counts a capture that is about to be read; gives the milliseconds to wait past the limit. */
  readonly countRun: (sessionHash: string) => Promise<number | null>;
}

export function openCaptureService(options: CaptureServiceOptions): CaptureService {
  const { ledger, life } = options;
  const underWay = new Map<string, { readonly stop: AbortController; readonly done: Promise<unknown> }>();

  const work = async (run: Run, submission: Submission, signal: AbortSignal): Promise<Submitted> => {
    try {
      const waitMs = await options.countRun(run.sessionHash);
      if (waitMs === null) return await readAndSettle(options, run, submission, signal);
      await ledger.unclaim(run);
      return { kind: 'too-many', waitMs };
    } catch (error) {
      // Failures that are foreseen are values: this is a bug, and no reason to hold the key for the whole lease.
      await giveUp(options, run);
      throw error;
    }
  };

  return {
    async submit(submission) {
      const claim = await ledger.claim(submission);
      if (claim.kind === 'replay') {
        return {
          kind: 'answered',
          way: 'replay',
          answer: { ...claim.answer, reference: claim.reference },
        };
      }
      if (claim.kind !== 'run') return claim;
      const { reference } = claim.run;
      const stop = new AbortController();
      const done = work(claim.run, submission, stop.signal);
      underWay.set(reference, { stop, done });
      try {
        return await done;
      } finally {
        underWay.delete(reference);
      }
    },
    async withdraw(sessionHash, reference) {
      const own = await ledger.findByReference(sessionHash, reference);
      if (!own) return false;
      // Asked once more, after an answer that was lost: nothing is left of it either way.
      await life.end(reference, 'delete', 'person');
      underWay.get(reference)?.stop.abort();
      options.onChange(reference);
      return true;
    },
    async idle() {
      await Promise.allSettled([...underWay.values()].map(({ done }) => done));
    },
  };
}
