import type { DocumentType } from '#src/shared/documents.ts';
import { clientOutcome } from '#src/shared/results/meaning.ts';
import type { Outcome } from '#src/shared/results/outcome.ts';
import type { OcrClient } from '../../ocr/ocr-client.ts';
import { isOutage } from '../../ocr/upstream-health.ts';
import type { Timings } from '../../timings.ts';
import { keepBeating } from '../heartbeat.ts';
import type { Incidents } from '../incidents.ts';
import type { Actor, Lease, LifeWrites, OpenedPhoto, Settlement } from '../life-writes.ts';
import { readDocument, type DocumentReading, type FailedReading } from '../read-document.ts';
import { failedSettlement } from '../settle-reading.ts';
import { answerOf, toldOfRead } from '../told.ts';

export interface CallAgainOptions {
  readonly life: LifeWrites;
  readonly ocr: OcrClient;
  readonly incidents: Pick<Incidents, 'seen'>;
  readonly timings: Timings;
  readonly maxImageBytes: number;
  readonly retentionMs: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly onFailure: (document: DocumentType, reference: string, outcome: Outcome) => void;
  /** A kept photo could not be opened. */
  readonly onLostPhoto: (reference: string, because: string) => void;
}

/** What came of one leased capture. */
export type CalledAgain =
  | { readonly kind: 'settled'; readonly to: Settlement['to'] | 'fenced'; readonly isOutage: boolean }
  /** No call was made: the upstream rests, or this process stops. */
  | { readonly kind: 'put-back' };

/** Calls one leased capture once more and writes what came of it. `signal`: the process stops, and gives it back. */
export async function callAgain(
  options: CallAgainOptions,
  lease: Lease,
  signal: AbortSignal,
): Promise<CalledAgain> {
  const { life, timings } = options;
  const { run } = lease;
  const lost = new AbortController();
  const beating = keepBeating(life, run, timings.beatLeaseMs, () => lost.abort());
  try {
    const photo = await life.openPhoto(run.reference);
    if (!photo.ok) return await settleLostPhoto(options, lease, photo);
    const reading = await read(options, lease, photo, AbortSignal.any([signal, lost.signal]));
    if (reading.kind === 'withdrawn') return await putBack(options, lease, 0);
    if (reading.kind === 'failed' && reading.calls.length === 0) {
      return await putBack(options, lease, reading.retryAfterMs ?? 0);
    }
    const outcome = reading.kind === 'failed' ? reading.outcome : null;
    const incidentId = await options.incidents.seen(outcome, run.document);
    const settlement =
      reading.kind === 'read'
        ? ({ to: 'recognised', answer: answerOf(toldOfRead(run, reading.result)) } as const)
        : settlementOf(options, lease, reading, incidentId);
    const settled = await life.settle(run, settlement, reading.calls, actorOf(lease));
    if (outcome) options.onFailure(run.document, run.reference, outcome);
    const to = settled === 'settled' ? settlement.to : 'fenced';
    return { kind: 'settled', to, isOutage: outcome !== null && isOutage(outcome) };
  } finally {
    beating.stop();
  }
}

async function read(
  { ocr, timings, now }: CallAgainOptions,
  { run }: Lease,
  photo: Extract<OpenedPhoto, { ok: true }>,
  signal: AbortSignal,
): Promise<DocumentReading> {
  try {
    const answerBy = performance.now() + timings.answerMs;
    const { document } = run;
    const request = { document, type: photo.type, parts: [photo.bytes], now, answerBy, signal };
    return await readDocument(ocr, request, timings);
  } finally {
    photo.bytes.fill(0);
  }
}

/** Fenced like any other write: when the lease was lost, nothing happens. */
async function putBack(
  { life, now }: CallAgainOptions,
  { run }: Lease,
  afterMs: number,
): Promise<CalledAgain> {
  await life.putBack(run, now() + afterMs);
  return { kind: 'put-back' };
}

function actorOf({ askedBy }: Lease): Actor {
  return askedBy === null ? 'clock' : { staff: askedBy };
}

/** The same rule as for a request that somebody waits for, for a photo that is kept already. */
function settlementOf(
  { now, retentionMs, maxImageBytes }: CallAgainOptions,
  { run, keptUntil, backgroundCalls }: Lease,
  reading: FailedReading,
  incidentId: string | null,
) {
  const { document, reference } = run;
  return failedSettlement(
    reading,
    {
      document,
      consent: 'given',
      keptUntil,
      backgroundCalls: backgroundCalls + 1,
      now: now(),
      retentionMs,
    },
    { context: { instance: '', maxImageBytes, document, reference }, incidentId, photo: null },
  );
}

/**
 * Without its photo nothing can be read: the person has to take another one. Only a missing master key can come back,
 * so that capture waits for staff.
 */
async function settleLostPhoto(
  options: CallAgainOptions,
  lease: Lease,
  { because }: Extract<OpenedPhoto, { ok: false }>,
): Promise<CalledAgain> {
  const { run } = lease;
  const isSealed = because === 'sealed';
  const outcome = clientOutcome(isSealed ? 'SERVICE_PROBLEM' : 'RETRY_NEEDS_NEW_PHOTO');
  options.onLostPhoto(run.reference, because);
  const settlement = settlementOf(options, lease, { kind: 'failed', outcome, retryAfterMs: null }, null);
  const settled = await options.life.settle(run, settlement, [], actorOf(lease));
  return { kind: 'settled', to: settled === 'settled' ? settlement.to : 'fenced', isOutage: false };
}
