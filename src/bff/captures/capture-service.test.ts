import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../store/database.ts';
import { TIMINGS } from '../timings.ts';
import { openAnswersInMemory } from './answers-in-memory.ts';
import { openCaptureService, type CaptureServiceOptions } from './capture-service.ts';
import { fixedKeys } from './key-ring.ts';
import { openImageFiles } from './image-files.ts';
import { openLedger, type Ledger } from './ledger.ts';
import type { LifeWrites } from './life-writes.ts';
import { openLife } from './open-life.ts';
import { TEST_CALLS } from '../testing/test-calls.ts';
import type { Submission } from './submission.ts';

/** What nobody foresees: a part that throws where it should have answered. */
class Bug extends Error {}

let dataDir: string;
let database: Database;
let ledger: Ledger;
let life: LifeWrites;
let notStored: unknown[];

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'service-'));
  database = await openDatabase({ dataDir, url: null });
  notStored = [];
  const options = {
    database,
    masterKeys: fixedKeys([{ version: '1', bytes: Buffer.alloc(32, 1) }]),
    calls: TEST_CALLS,
    inMemory: openAnswersInMemory({ count: 9, bytes: 9_000 }),
    now: Date.now,
    leaseMs: 40_000,
  };
  ledger = openLedger(options);
  life = openLife({
    ...options,
    images: await openImageFiles(dataDir),
    answerKeptMs: 3_600_000,
    onLeftBehind: (_reference, error) => notStored.push(error),
  });
});
afterEach(async () => {
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function serviceWith(parts: Partial<CaptureServiceOptions>) {
  return openCaptureService({
    ledger,
    life,
    retentionMs: 3_600_000,
    now: Date.now,
    incidents: { seen: () => Promise.resolve(null) },
    onChange: () => undefined,
    ocr: {
      analyze: () =>
        Promise.resolve({
          ok: true,
          result: { type: 'credit-card', resolution: 'normal', boxUnit: 'pixel', fields: [] },
        }),
    },
    timings: TIMINGS,
    maxImageBytes: 4_990_000,
    countRun: () => Promise.resolve(null),
    onFailure: () => undefined,
    onAnswer: () => undefined,
    onNotStored: (_reference, error) => notStored.push(error),
    ...parts,
  });
}

const submission = (document: Submission['document']): Submission => ({
  sessionHash: 'session',
  idempotencyKey: 'key',
  document,
  fingerprint: 'bytes',
  locale: 'ko',
  facts: null,
  recaptureId: null,
  keepConsent: true,
  type: 'image/jpeg',
  parts: [Buffer.of(1)],
  receivedAt: performance.now(),
});

const throwing = () => {
  throw new Bug();
};

describe('a part that throws', () => {
  it.each<[string, Partial<CaptureServiceOptions>]>([
    ['the client of the upstream', { ocr: { analyze: () => Promise.reject(new Bug()) } }],
    ['the count of a session', { countRun: () => Promise.reject(new Bug()) }],
    ['a listener', { onAnswer: throwing }],
  ])('%s: the error goes on, and the same key runs again at once', async (_name, parts) => {
    await expect(serviceWith(parts).submit(submission('id-card'))).rejects.toThrow(Bug);
    const found = await ledger.findByKey('session', 'key');
    expect(found).toMatchObject({ state: 'failed', answer: null });
    expect(await serviceWith({}).submit(submission('id-card'))).toMatchObject({
      kind: 'answered',
      way: 'run',
      answer: { status: 200, reference: found?.reference },
    });
    expect(notStored).toEqual([]);
  });

  it.each(['id-card', 'credit-card'] as const)(
    'storing the answer to a %s: it is given all the same, and the key runs again at once',
    async (document) => {
      // Only an answer that is stored changes this column, so giving up still works.
      await sql`create trigger no_room before update of is_final on captures
        begin select raise(abort, 'no room'); end`.execute(database.db);
      const first = await serviceWith({}).submit(submission(document));
      expect(first).toMatchObject({ kind: 'answered', way: 'run', answer: { status: 200 } });
      expect(notStored).toHaveLength(1);
      expect(await ledger.findByKey('session', 'key')).toMatchObject({ state: 'failed', answer: null });
      await sql`drop trigger no_room`.execute(database.db);
      expect(await serviceWith({}).submit(submission(document))).toMatchObject({ way: 'run' });
      expect(await serviceWith({}).submit(submission(document))).toMatchObject({ way: 'replay' });
      expect(notStored).toHaveLength(1);
    },
  );
});
