import type { UploadType } from '#src/shared/documents.ts';
import { outcomeOf } from '#src/shared/results/meaning.ts';
import type { ResultKey } from '#src/shared/results/result-codes.ts';
import { RESULT_CODES } from '#src/shared/results/result-codes.ts';
import { openAnswersInMemory } from '../captures/answers-in-memory.ts';
import { openImageFiles } from '../captures/image-files.ts';
import type { ImageStore } from '../captures/image-store.ts';
import { fixedKeys } from '../captures/key-ring.ts';
import { openLedger, type CaptureIdentity, type Ledger, type Run } from '../captures/ledger.ts';
import type { CallRecord, Lease, LifeWrites, Settlement } from '../captures/life-writes.ts';
import { openLife } from '../captures/open-life.ts';
import { failedSettlement, type FailedSettlement } from '../captures/settle-reading.ts';
import { TEST_CALLS } from './test-calls.ts';
import { openDatabase, type Database, type DatabasePlace } from '../store/database.ts';

export const HOUR = 3_600_000;
/** Fictitious, as everything here. */
export const CANARY = '901340-1000007';
export const PHOTO = Buffer.from(`${CANARY} 카나리시험 `.repeat(40));
export const READ: Settlement = {
  to: 'recognised',
  answer: { status: 200, body: Buffer.from(`{"value":"${CANARY}"}`) },
};
export const CALL: CallRecord = {
  at: 1_799_999_999_000,
  ms: 12.4,
  label: 'code-5003021',
  resultCode: 5_003_021,
  resultMessage: null,
  cause: 'OCR_DOCUMENT_ID_CARD_API_FAIL',
};

/** The parts of a capture's life on one database, with a clock of their own. */
export interface LifeBench {
  readonly database: Database;
  readonly images: ImageStore;
  readonly ledger: Ledger;
  readonly life: LifeWrites;
  /** Epoch milliseconds; moved by tests. */
  readonly clock: { now: number };
  /** What could not be stored or taken away. */
  readonly leftBehind: unknown[];
  identity(change?: Partial<CaptureIdentity>): CaptureIdentity;
  /** Taken in, and its first call begun. */
  begun(change?: Partial<CaptureIdentity>): Promise<Run>;
  /** As a failed reading of it is written, by default with its photo and kept for 24 hours. */
  failed(run: Run, how?: FailedHow): FailedSettlement;
  /** A capture that waits to be called again. */
  kept(change?: Partial<CaptureIdentity>): Promise<Run>;
  /** The next that is due; throws when there is none. */
  leased(): Promise<Lease>;
  row(reference: string): Promise<Row>;
  kinds(reference: string): Promise<readonly string[]>;
  files(): Promise<readonly string[]>;
}

type Row = Awaited<ReturnType<typeof rowOf>>;

export interface FailedHow {
  readonly key?: ResultKey;
  readonly photo?: Buffer | null;
  readonly type?: UploadType;
  readonly keptUntil?: number | null;
}

export async function openLifeBench(
  place: DatabasePlace,
  given: { readonly images?: ImageStore; readonly clock?: { now: number } } = {},
): Promise<LifeBench> {
  const clock = given.clock ?? { now: 1_800_000_000_000 };
  const now = () => clock.now;
  const database = await openDatabase(place);
  const images = given.images ?? (await openImageFiles(place.dataDir, now));
  const leftBehind: unknown[] = [];
  const options = {
    database,
    images,
    masterKeys: fixedKeys([{ version: '1', bytes: Buffer.alloc(32, 1) }]),
    calls: TEST_CALLS,
    inMemory: openAnswersInMemory({ count: 99, bytes: 99_000 }),
    now,
    leaseMs: 45_000,
    answerKeptMs: 24 * HOUR,
    onLeftBehind: (_reference: string, error: unknown) => leftBehind.push(error),
  };
  const ledger = openLedger(options);
  const life = openLife(options);
  let made = 0;

  const bench: LifeBench = {
    database,
    images,
    ledger,
    life,
    clock,
    leftBehind,
    identity: (change = {}) => ({
      sessionHash: 'session-a',
      idempotencyKey: 'key',
      document: 'id-card',
      fingerprint: 'bytes',
      locale: 'ko',
      facts: null,
      recaptureId: null,
      ...change,
    }),
    async begun(change) {
      made += 1;
      const claim = await ledger.claim(bench.identity({ idempotencyKey: `key-${made}`, ...change }));
      if (claim.kind !== 'run') throw new Error(claim.kind);
      if (!(await life.begin(claim.run))) throw new Error('not begun');
      return claim.run;
    },
    failed: (run, how) => failed(run, clock.now, how),
    async kept(change) {
      const run = await bench.begun(change);
      const settled = await life.settle(run, bench.failed(run), [CALL], 'person');
      if (settled !== 'settled') throw new Error(settled);
      return run;
    },
    async leased() {
      const [lease] = await life.leaseDue(1);
      if (!lease) throw new Error('nothing is due');
      return lease;
    },
    row: (reference) => rowOf(database, reference),
    async kinds(reference) {
      const events = await database.db
        .selectFrom('case_events')
        .select('kind')
        .where('reference', '=', reference)
        .orderBy('at')
        .orderBy('id')
        .execute();
      return events.map(({ kind }) => kind);
    },
    async files() {
      const found: string[] = [];
      for await (const { reference } of images.list()) found.push(reference);
      return found;
    },
  };
  return bench;
}

function rowOf({ db }: Database, reference: string) {
  return db.selectFrom('captures').selectAll().where('reference', '=', reference).executeTakeFirstOrThrow();
}

function failed(
  { document, reference }: Run,
  now: number,
  {
    key = 'OCR_DOCUMENT_ID_CARD_API_FAIL',
    photo = PHOTO,
    type = 'image/jpeg',
    keptUntil = null,
  }: FailedHow = {},
): FailedSettlement {
  const { resultCode } = RESULT_CODES[key];
  const outcome = outcomeOf(key, { foundBy: 'exact', resultKey: key, resultCode });
  return failedSettlement(
    { kind: 'failed', outcome, retryAfterMs: null },
    {
      document,
      consent: 'given',
      keptUntil,
      backgroundCalls: 0,
      now,
      retentionMs: 24 * HOUR,
      random: () => 0.5,
    },
    {
      context: { instance: '', maxImageBytes: 4_990_000, document, reference },
      incidentId: null,
      photo: photo === null ? null : { type, parts: [photo.subarray(0, 9), photo.subarray(9)] },
    },
  );
}
