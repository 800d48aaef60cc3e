import type { DocumentType, UploadType } from '#src/shared/documents.ts';
import type { CaptureFacts } from '#src/shared/contract/support/case-detail.ts';
import type { Outcome } from '#src/shared/results/outcome.ts';
import type { OcrClient } from '../ocr/ocr-client.ts';
import {
  mayRunAgain,
  problemOf,
  problemOfKept,
  problemOfOutcome,
  type ProblemContext,
} from '../problems/problem.ts';
import type { Timings } from '../timings.ts';
import { keepBeating } from './heartbeat.ts';
import type { Incidents } from './incidents.ts';
import type { Ledger, Run } from './ledger.ts';
import type { LifeWrites, Settlement } from './life-writes.ts';
import { readDocument, type DocumentReading, type FailedReading } from './read-document.ts';
import { afterFailure } from './settle-reading.ts';
import type { StoredAnswer } from './stored-answer.ts';
import { answerOf, toldOfRead } from './told.ts';

/** One checked image of one session. */
export interface Submission {
  readonly sessionHash: string;
  readonly idempotencyKey: string;
  readonly document: DocumentType;
  /** SHA-256 of document and bytes as they were sent, hex. */
  readonly fingerprint: string;
  readonly type: UploadType;
  readonly parts: readonly Uint8Array[];
  readonly locale: string;
  readonly facts: CaptureFacts | null;
  readonly recaptureId: string | null;
  /** The person agreed that a failed photo is kept. */
  readonly keepConsent: boolean;
  /** When the last byte came, on the monotonic clock in milliseconds. */
  readonly receivedAt: number;
}

export type Submitted =
  | { readonly kind: 'answered'; readonly way: 'run' | 'replay'; readonly answer: CaptureAnswer }
  | { readonly kind: 'in-flight'; readonly reference: string; readonly retryAfterMs: number }
  | { readonly kind: 'other-bytes' }
  /** Withdrawn or past its time. */
  | { readonly kind: 'ended'; readonly reference: string }
  | { readonly kind: 'too-many'; readonly waitMs: number };

export interface CaptureAnswer extends StoredAnswer {
  /** 8 signs. */
  readonly reference: string;
}

export interface CaptureService {
  submit(submission: Submission): Promise<Submitted>;
  /** Destroys what is stored and stops reading; false when this session has no such capture. */
  withdraw(sessionHash: string, reference: string): Promise<boolean>;
  /** Resolves when nothing is being read. */
  idle(): Promise<void>;
}

export interface CaptureServiceOptions {
  readonly ledger: Ledger;
  readonly life: LifeWrites;
  readonly ocr: OcrClient;
  readonly timings: Timings;
  readonly maxImageBytes: number;
  readonly retentionMs: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly incidents: Pick<Incidents, 'seen'>;
  /** A capture has come into another state. */
  readonly onChange: (reference: string) => void;
  /** Counts a capture that is about to be read; gives the milliseconds to wait past the limit. */
  readonly countRun: (sessionHash: string) => Promise<number | null>;
  readonly onFailure: (document: DocumentType, reference: string, outcome: Outcome) => void;
  readonly onAnswer: (document: DocumentType, reason: string) => void;
  readonly onNotStored: (reference: string, error: unknown) => void;
}

export function openCaptureService(options: CaptureServiceOptions): CaptureService {
  const { ledger, life } = options;
  const underWay = new Map<string, { readonly stop: AbortController; readonly done: Promise<unknown> }>();

  const giveUp = async (run: Run) => {
    try {
      await ledger.release(run);
    } catch (error) {
      // Then the key runs again when its lease has ended.
      options.onNotStored(run.reference, error);
    }
  };

  /** The answer is out and committed, or the person gets it all the same and the key runs again. */
  const store = async (run: Run, settlement: Settlement, reading: DocumentReading): Promise<boolean> => {
    try {
      return (await life.settle(run, settlement, reading.calls, 'person')) !== 'not-kept';
    } catch (error) {
      options.onNotStored(run.reference, error);
      await giveUp(run);
      // A promise needs its commit; anything else is said as it is.
      return settlement.to === 'recognised' || settlement.to === 'person';
    } finally {
      options.onChange(run.reference);
    }
  };

  const readNow = async (run: Run, submission: Submission, signal: AbortSignal): Promise<DocumentReading> => {
    const beating = keepBeating(life, run, options.timings.beatLeaseMs);
    try {
      return await readDocument(
        options.ocr,
        {
          ...submission,
          now: options.now,
          answerBy: submission.receivedAt + options.timings.answerMs,
          signal,
        },
        options.timings,
      );
    } finally {
      beating.stop();
    }
  };

  const read = async (run: Run, submission: Submission, signal: AbortSignal): Promise<CaptureAnswer> => {
    const { reference } = run;
    const context = { instance: '', maxImageBytes: options.maxImageBytes, document: run.document, reference };
    const isBegun = await life.begin(run);
    const reading: DocumentReading = isBegun
      ? await readNow(run, submission, signal)
      : { kind: 'withdrawn', calls: [] };
    if (reading.kind === 'withdrawn') {
      return { ...answerOf(problemOf('SAVED_PHOTO_EXPIRED', context)), reference };
    }
    if (reading.kind === 'read') {
      const answer = answerOf(toldOfRead(run, reading.result));
      options.onAnswer(run.document, 'SUCCESS');
      await store(run, { to: 'recognised', answer }, reading);
      await options.incidents.seen(null, run.document);
      return { ...answer, reference };
    }
    options.onFailure(run.document, reference, reading.outcome);
    const incidentId = await options.incidents.seen(reading.outcome, run.document);
    const kept = await keep(run, submission, reading, incidentId, context);
    if (kept) return kept;
    const told = problemOfOutcome(reading.outcome, { ...context, retryAfterMs: reading.retryAfterMs });
    const answer = answerOf(told);
    options.onAnswer(run.document, told.reason);
    const isFinal = !mayRunAgain(told);
    await store(run, { to: 'person', outcome: reading.outcome, told, answer, isFinal }, reading);
    return { ...answer, reference };
  };

  /** The photo is sealed and stored before anybody is told so; null when it is not to be kept, or could not be. */
  const keep = async (
    run: Run,
    submission: Submission,
    reading: DocumentReading & FailedReading,
    incidentId: string | null,
    context: ProblemContext,
  ): Promise<CaptureAnswer | null> => {
    const { outcome } = reading;
    const after = afterFailure(reading, {
      document: run.document,
      mayKeep: submission.keepConsent,
      keptUntil: null,
      backgroundCalls: 0,
      now: options.now(),
      retentionMs: options.retentionMs,
    });
    if (after.to === 'person') return null;
    const told = problemOfKept(
      outcome,
      { until: after.keptUntil, isCalledAgain: after.to === 'waiting' },
      context,
    );
    const answer = answerOf(told);
    const photo = { type: submission.type, parts: submission.parts };
    if (!(await store(run, { ...after, outcome, told, answer, incidentId, photo }, reading))) return null;
    options.onAnswer(run.document, told.reason);
    return { ...answer, reference: run.reference };
  };

  const work = async (run: Run, submission: Submission, signal: AbortSignal): Promise<Submitted> => {
    try {
      const waitMs = await options.countRun(run.sessionHash);
      if (waitMs === null) {
        return { kind: 'answered', way: 'run', answer: await read(run, submission, signal) };
      }
      await ledger.unclaim(run);
      return { kind: 'too-many', waitMs };
    } catch (error) {
      // Failures that are foreseen are values: this is a bug, and no reason to hold the key for the whole lease.
      await giveUp(run);
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
      const isEnded = await life.end(reference, 'delete', 'person');
      underWay.get(reference)?.stop.abort();
      options.onChange(reference);
      return isEnded;
    },
    async idle() {
      await Promise.allSettled([...underWay.values()].map(({ done }) => done));
    },
  };
}
