import { randomUUID } from 'node:crypto';
import { resolve } from '#src/shared/results/resolve.ts';
import { openAnswersInMemory } from '../captures/answers-in-memory.ts';
import { openImageFiles } from '../captures/image-files.ts';
import { fixedKeys } from '../captures/key-ring.ts';
import { type Ledger, openLedger, type Run } from '../captures/ledger.ts';
import type { LifeWrites } from '../captures/life-writes.ts';
import { openLife } from '../captures/open-life.ts';
import { failedSettlement } from '../captures/settle-reading.ts';
import { type Database, type DatabasePlace, openDatabase } from '../store/database.ts';

const KEPT_MS = 24 * 3_600_000;

/** One process's hands on the captures: the real writes, with a clock of the test's. */
export interface Hands {
  readonly database: Database;
  readonly ledger: Ledger;
  readonly life: LifeWrites;
  /** A capture whose first call failed with `resultCode`; by default it waits (5003021). Gives its last run. */
  keep(options?: { readonly resultCode?: number; readonly incidentId?: string | null }): Promise<Run>;
}

export async function openHands(place: DatabasePlace, now: () => number): Promise<Hands> {
  const database = await openDatabase(place);
  const options = {
    database,
    masterKeys: fixedKeys([{ version: '1', bytes: Buffer.alloc(32, 1) }]),
    inMemory: openAnswersInMemory({ count: 9, bytes: 9_000 }),
    now,
    leaseMs: 45_000,
  };
  const ledger = openLedger(options);
  const life = openLife({
    ...options,
    images: await openImageFiles(place.dataDir, now),
    answerKeptMs: KEPT_MS,
    onLeftBehind: (_reference, error) => {
      throw error;
    },
  });
  return {
    database,
    ledger,
    life,
    async keep({ resultCode = 5003021, incidentId = null } = {}) {
      const claim = await ledger.claim({
        sessionHash: randomUUID(),
        idempotencyKey: randomUUID(),
        document: 'id-card',
        fingerprint: randomUUID(),
        locale: 'ko',
        facts: null,
        recaptureId: null,
      });
      if (claim.kind !== 'run') throw new Error(claim.kind);
      const { run } = claim;
      await life.begin(run);
      const header = { isSuccessful: false, resultCode, resultMessage: 'x' };
      const outcome = resolve(header, 200, 'analyze', 'id-card');
      const keep = {
        document: run.document,
        consent: 'given',
        keptUntil: null,
        backgroundCalls: 0,
        now: now(),
        retentionMs: KEPT_MS,
      } as const;
      const photo = { type: 'image/jpeg', parts: [Buffer.from(`photo of ${run.reference}`)] } as const;
      const context = {
        instance: '',
        maxImageBytes: 4_990_000,
        document: run.document,
        reference: run.reference,
      };
      const failed = { kind: 'failed', outcome, retryAfterMs: null } as const;
      const settlement = failedSettlement(failed, keep, { context, incidentId, photo });
      const settled = await life.settle(run, settlement, [], 'person');
      if (settled !== 'settled') throw new Error(settled);
      return run;
    },
  };
}
