import type { DocumentType } from '#src/shared/documents.ts';
import type { Outcome } from '#src/shared/results/outcome.ts';
import type { OcrClient } from '../ocr/ocr-client.ts';
import type { Timings } from '../timings.ts';
import { keepBeating } from './heartbeat.ts';
import type { Incidents } from './incidents.ts';
import type { Ledger, Run } from './ledger.ts';
import type { LifeWrites, Settled, Settlement } from './life-writes.ts';
import { type DocumentReading, readDocument } from './read-document.ts';
import { failedSettlement, type KeepContext } from './settle-reading.ts';
import type { StoredAnswer } from './stored-answer.ts';
import type { Submission, Submitted } from './submission.ts';
import { answerOf, toldOfRead } from './told.ts';

export interface ReadAndSettleOptions {
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
  readonly onFailure: (document: DocumentType, reference: string, outcome: Outcome) => void;
  readonly onAnswer: (document: DocumentType, reason: string) => void;
  readonly onNotStored: (reference: string, error: unknown) => void;
}

/**
 * Reads what a person waits for, and writes what came of it before they are told. What was promised is what was
 * committed; an answer that could not be stored is given all the same, and its key runs again.
 */
export async function readAndSettle(
  options: ReadAndSettleOptions,
  run: Run,
  submission: Submission,
  signal: AbortSignal,
): Promise<Submitted> {
  if (!(await options.life.begin(run))) return presentAnswer(options, run);
  options.onChange(run.reference);
  const reading = await read(options, run, submission, signal);
  if (reading.kind === 'withdrawn') return presentAnswer(options, run);
  if (reading.kind === 'read') {
    const settlement = { to: 'recognised', answer: answerOf(toldOfRead(run, reading.result)) } as const;
    options.onAnswer(run.document, 'SUCCESS');
    const written = await write(options, run, settlement, reading);
    await options.incidents.seen(null, run.document);
    return answered(options, run, settlement, written);
  }
  const { document, reference } = run;
  options.onFailure(document, reference, reading.outcome);
  const incidentId = await options.incidents.seen(reading.outcome, document);
  const settlementWith = (consent: KeepContext['consent']) =>
    failedSettlement(
      reading,
      {
        document,
        consent,
        keptUntil: null,
        backgroundCalls: 0,
        now: options.now(),
        retentionMs: options.retentionMs,
      },
      {
        context: { instance: '', maxImageBytes: options.maxImageBytes, document, reference },
        incidentId,
        photo: { type: submission.type, parts: submission.parts },
      },
    );
  let settlement = settlementWith(submission.keepConsent ? 'given' : 'not-given');
  let written = await write(options, run, settlement, reading);
  if (settlement.to !== 'person' && (written === 'not-kept' || written === 'lost')) {
    settlement = settlementWith('storage-failed');
    written = await write(options, run, settlement, reading);
  }
  options.onAnswer(document, settlement.told.reason);
  return answered(options, run, settlement, written);
}

async function read(
  { life, ocr, timings, now }: ReadAndSettleOptions,
  run: Run,
  submission: Submission,
  signal: AbortSignal,
): Promise<DocumentReading> {
  const beating = keepBeating(life, run, timings.beatLeaseMs);
  try {
    const answerBy = submission.receivedAt + timings.answerMs;
    return await readDocument(ocr, { ...submission, now, answerBy, signal }, timings);
  } finally {
    beating.stop();
  }
}

/** `lost`: the database did not take it, or did not say so. */
async function write(
  { life, onChange, onNotStored }: ReadAndSettleOptions,
  run: Run,
  settlement: Settlement,
  reading: DocumentReading,
): Promise<Settled | 'lost'> {
  try {
    return await life.settle(run, settlement, reading.calls, 'person');
  } catch (error) {
    onNotStored(run.reference, error);
    return 'lost';
  } finally {
    onChange(run.reference);
  }
}

async function answered(
  options: ReadAndSettleOptions,
  run: Run,
  { answer }: { readonly answer: StoredAnswer },
  written: Settled | 'lost',
): Promise<Submitted> {
  if (written === 'fenced') return presentAnswer(options, run);
  if (written === 'lost') await giveUp(options, run);
  return { kind: 'answered', way: 'run', answer: { ...answer, reference: run.reference } };
}

/** Somebody was faster than this run (a withdrawal, a later run, its own write that was not confirmed): what stands now. */
async function presentAnswer(
  { ledger, onAnswer }: ReadAndSettleOptions,
  { reference, sessionHash, document }: Run,
): Promise<Submitted> {
  const found = await ledger.findByReference(sessionHash, reference);
  if (found?.answer) return { kind: 'answered', way: 'run', answer: { ...found.answer, reference } };
  if (found?.state === 'reading') return { kind: 'in-flight', reference, retryAfterMs: 1_000 };
  onAnswer(document, 'SAVED_PHOTO_EXPIRED');
  return { kind: 'ended', reference };
}

/** Lets the same key run again at once. */
export async function giveUp(
  { ledger, onNotStored }: Pick<ReadAndSettleOptions, 'ledger' | 'onNotStored'>,
  run: Run,
): Promise<void> {
  try {
    await ledger.release(run);
  } catch (error) {
    // Then the key runs again when its lease has ended.
    onNotStored(run.reference, error);
  }
}
