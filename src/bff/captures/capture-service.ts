import type { CaptureRead, Problem } from '#src/shared/contract/captures.ts';
import type { DocumentType, UploadType } from '#src/shared/documents.ts';
import { formatReference } from '#src/shared/reference.ts';
import type { Outcome } from '#src/shared/results/outcome.ts';
import type { OcrClient } from '../ocr/ocr-client.ts';
import { mayRunAgain, problemOf, problemOfOutcome } from '../problems/problem.ts';
import type { Timings } from '../timings.ts';
import type { Ledger, Run } from './ledger.ts';
import { readDocument, type DocumentReading } from './read-document.ts';
import type { StoredAnswer } from './stored-answer.ts';

/** One checked image of one session. */
export interface Submission {
  readonly sessionHash: string;
  readonly idempotencyKey: string;
  readonly document: DocumentType;
  /** SHA-256 of document and bytes as they were sent, hex. */
  readonly fingerprint: string;
  readonly type: UploadType;
  readonly parts: readonly Uint8Array[];
  /** When the last byte came, on the monotonic clock in milliseconds. */
  readonly receivedAt: number;
}

export type Submitted =
  | { readonly kind: 'answered'; readonly way: 'run' | 'replay'; readonly answer: CaptureAnswer }
  | { readonly kind: 'in-flight'; readonly reference: string; readonly retryAfterMs: number }
  | { readonly kind: 'other-bytes' }
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
  readonly ocr: OcrClient;
  readonly timings: Timings;
  readonly maxImageBytes: number;
  /** Counts a capture that is about to be read; gives the milliseconds to wait past the limit. */
  readonly countRun: (sessionHash: string) => Promise<number | null>;
  readonly onFailure: (document: DocumentType, reference: string, outcome: Outcome) => void;
  readonly onAnswer: (document: DocumentType, reason: string) => void;
  readonly onNotStored: (reference: string, error: unknown) => void;
}

export function openCaptureService(options: CaptureServiceOptions): CaptureService {
  const { ledger } = options;
  const underWay = new Map<string, { readonly stop: AbortController; readonly done: Promise<unknown> }>();

  const giveUp = async (run: Run) => {
    try {
      await ledger.release(run);
    } catch (error) {
      // Then the key runs again when its lease has ended.
      options.onNotStored(run.reference, error);
    }
  };

  const read = async (run: Run, submission: Submission, signal: AbortSignal): Promise<CaptureAnswer> => {
    const { reference } = run;
    const reading = await readDocument(
      options.ocr,
      { ...submission, answerBy: submission.receivedAt + options.timings.answerMs, signal },
      options.timings,
    );
    const told = answerOf(options, reference, submission.document, reading);
    const status = 'status' in told ? told.status : 200;
    const answer = { status, body: Buffer.from(JSON.stringify(told)), reference };
    options.onAnswer(submission.document, 'status' in told ? told.reason : told.outcome.reason);
    if (reading.kind === 'withdrawn') return answer;
    const stands = 'status' in told && mayRunAgain(told) ? 'may-run-again' : 'for-good';
    try {
      await ledger.finish(run, answer, stands);
    } catch (error) {
      // The person gets the answer all the same.
      options.onNotStored(reference, error);
      await giveUp(run);
    }
    return answer;
  };

  const work = async (run: Run, submission: Submission, signal: AbortSignal): Promise<Submitted> => {
    try {
      const waitMs = await options.countRun(run.sessionHash);
      if (waitMs === null) {
        return { kind: 'answered', way: 'run', answer: await read(run, submission, signal) };
      }
      await ledger.destroy(run.sessionHash, run.reference);
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
      const isOwn = await ledger.destroy(sessionHash, reference);
      if (isOwn) underWay.get(reference)?.stop.abort();
      return isOwn;
    },
    async idle() {
      await Promise.allSettled([...underWay.values()].map(({ done }) => done));
    },
  };
}

function answerOf(
  options: CaptureServiceOptions,
  reference: string,
  document: DocumentType,
  read: DocumentReading,
): CaptureRead | Problem {
  if (read.kind === 'read') {
    return {
      reference: formatReference(reference),
      document,
      outcome: { reason: 'SUCCESS', next_step: 'continue' },
      result: read.result,
    };
  }
  const context = { instance: '', maxImageBytes: options.maxImageBytes, document, reference };
  if (read.kind === 'withdrawn') return problemOf('SAVED_PHOTO_EXPIRED', context);
  options.onFailure(document, reference, read.outcome);
  return problemOfOutcome(read.outcome, { ...context, retryAfterMs: read.retryAfterMs });
}
