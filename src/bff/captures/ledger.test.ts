import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readReference } from '#src/shared/reference.ts';
import { clientOutcome } from '#src/shared/results/meaning.ts';
import { openSessions } from '../access/sessions.ts';
import { problemOf } from '../problems/problem.ts';
import { openDatabase, type Database, type DatabasePlace } from '../store/database.ts';
import { onBothEngines } from '../testing/on-both-engines.ts';
import { THIS_PROCESS } from '../store/process-owner.ts';
import { fixedKeys } from './key-ring.ts';
import { openAnswersInMemory, type AnswersInMemory } from './answers-in-memory.ts';
import { openImageFiles } from './image-files.ts';
import { openLedger, type CaptureIdentity, type Ledger, type Run } from './ledger.ts';
import type { LifeWrites } from './life-writes.ts';
import { openLife } from './open-life.ts';
import { TEST_CALLS } from '../testing/test-calls.ts';
import type { StoredAnswer } from './stored-answer.ts';

const HOST = THIS_PROCESS.split(':').at(-1);
const MASTER_KEYS = fixedKeys([{ version: '1', bytes: Buffer.alloc(32, 1) }]);
const HOUR = 3_600_000;
const CANARY = '901340-1000007';

await onBothEngines((engine) => {
  let place: DatabasePlace;
  let database: Database;
  let inMemory: AnswersInMemory;
  let ledger: Ledger;
  let life: LifeWrites;
  let now: number;

  beforeEach(async () => {
    place = await engine.newPlace();
    now = 1_800_000_000_000;
    await open();
  });
  afterEach(() => database.close());

  async function open(): Promise<void> {
    database = await openDatabase(place);
    inMemory = openAnswersInMemory({ count: 2, bytes: 1_000 });
    const options = {
      database,
      masterKeys: MASTER_KEYS,
      calls: TEST_CALLS,
      inMemory,
      now: () => now,
      leaseMs: 40_000,
    };
    ledger = openLedger(options);
    life = openLife({
      ...options,
      images: await openImageFiles(place.dataDir, () => now),
      answerKeptMs: 24 * HOUR,
      onLeftBehind: (_reference, error) => {
        throw error;
      },
    });
  }

  /** As the service ends a run that was read; false when it came too late. */
  async function finish(run: Run, given: StoredAnswer): Promise<boolean> {
    await life.begin(run);
    return (await life.settle(run, { to: 'recognised', answer: given }, [], 'person')) === 'settled';
  }

  const identity: CaptureIdentity = {
    sessionHash: 'session-a',
    idempotencyKey: 'key-1',
    document: 'id-card',
    fingerprint: 'bytes-1',
    locale: 'ko',
    facts: null,
    recaptureId: null,
  };
  const answer = { status: 200, body: Buffer.from(JSON.stringify({ value: CANARY })) };

  /** As the service ends a run that failed in passing. */
  async function handBack(run: Run): Promise<void> {
    const context = { instance: '', maxImageBytes: 4_990_000, document: run.document };
    const told = problemOf('UPSTREAM_UNREACHABLE', context);
    const given = { status: told.status, body: Buffer.from(JSON.stringify(told)) };
    const outcome = clientOutcome('UPSTREAM_UNREACHABLE');
    await life.begin(run);
    await life.settle(
      run,
      { to: 'person', outcome, told, answer: given, isFinal: false, notKept: null },
      [],
      'person',
    );
  }

  async function claimRun(change: Partial<CaptureIdentity> = {}): Promise<Run> {
    const claim = await ledger.claim({ ...identity, ...change });
    if (claim.kind !== 'run') throw new Error(claim.kind);
    return claim.run;
  }

  /** As another process would leave it behind. */
  async function disown(owner: string): Promise<void> {
    await database.db.updateTable('captures').set({ owner }).execute();
  }

  describe('claim', () => {
    it('runs once, is in flight, then replays the same bytes', async () => {
      const run = await claimRun();
      expect(readReference(run.reference)).toBe(run.reference);
      expect((await ledger.claim(identity)).kind).toBe('in-flight');
      expect(await finish(run, answer)).toBe(true);
      expect(await ledger.claim(identity)).toEqual({ kind: 'replay', reference: run.reference, answer });
    });

    it('tells other bytes and other documents apart, and sessions from each other', async () => {
      await claimRun();
      expect((await ledger.claim({ ...identity, fingerprint: 'bytes-2' })).kind).toBe('other-bytes');
      expect(
        (await ledger.claim({ ...identity, sessionHash: 'session-b', fingerprint: 'bytes-2' })).kind,
      ).toBe('run');
    });

    it('lets one of many through', async () => {
      const claims = await Promise.all(Array.from({ length: 50 }, () => ledger.claim(identity)));
      expect(claims.filter(({ kind }) => kind === 'run')).toHaveLength(1);
      expect(claims.filter(({ kind }) => kind === 'in-flight')).toHaveLength(49);
    });

    it('runs again after a passing failure, and drops the answer of the earlier run', async () => {
      const first = await claimRun();
      await handBack(first);
      const second = await claimRun();
      expect(second).toEqual({ ...first, run: 2 });
      expect(await finish(first, answer)).toBe(false);
      expect(await finish(second, answer)).toBe(true);
    });

    it('runs again when the process that read it is gone, and waits while it lives', async () => {
      await claimRun();
      await disown(`${process.pid}:an-earlier-run:${HOST}`);
      expect((await claimRun()).run).toBe(2);
      // Process 1 is always there.
      await disown(`1:somebody:${HOST}`);
      expect((await ledger.claim(identity)).kind).toBe('in-flight');
      now += 40_001;
      expect((await claimRun()).run).toBe(3);
    });

    it('waits for the lease of another machine, whose processes nobody here can see', async () => {
      await claimRun();
      await disown(`${process.pid}:somebody:another-machine`);
      expect((await ledger.claim(identity)).kind).toBe('in-flight');
      now += 40_001;
      expect((await claimRun()).run).toBe(2);
    });

    it('runs again when the stored answer no longer opens', async () => {
      await finish(await claimRun(), answer);
      await database.db.updateTable('captures').set({ key_version: '0' }).execute();
      expect((await claimRun()).run).toBe(2);
    });
  });

  describe('keeping', () => {
    it('survives the process', async () => {
      const run = await claimRun();
      await finish(run, answer);
      await database.close();
      await open();
      const found = await ledger.findByKey('session-a', 'key-1');
      expect(found).toEqual({
        reference: run.reference,
        document: 'id-card',
        state: 'read',
        answer,
        kept: null,
      });
      expect(await ledger.findByReference('session-b', run.reference)).toBeNull();
    });

    it('shows a capture whose process died as failed', async () => {
      const run = await claimRun();
      expect((await ledger.findByReference('session-a', run.reference))?.state).toBe('reading');
      await disown(`${process.pid}:an-earlier-run:${HOST}`);
      expect((await ledger.findByReference('session-a', run.reference))?.state).toBe('failed');
    });

    it('writes no value, no key and no session secret in plain', async () => {
      const sessions = openSessions({ database, now: () => now, idleMs: HOUR });
      const consent = { consentVersion: '2026-11', keepConsent: true, locale: 'ko' } as const;
      const { secret } = await sessions.start(consent);
      await finish(await claimRun({ idempotencyKey: 'the-idempotency-key' }), answer);
      const bytes = await engine.onDisk(place);
      expect(bytes.length).toBeGreaterThan(4_096);
      for (const plain of [CANARY, 'the-idempotency-key', secret]) {
        for (const form of ['utf8', 'hex', 'base64'] as const) {
          expect(bytes.includes(Buffer.from(plain).toString(form))).toBe(false);
        }
      }
    });

    it('seals no answer of a card: it is given again from memory and gone with the process', async () => {
      const card = { document: 'credit-card', fingerprint: 'card-1' } as const;
      const run = await claimRun(card);
      await finish(run, answer);
      const row = await database.db.selectFrom('captures').selectAll().executeTakeFirstOrThrow();
      expect(row).toMatchObject({
        state: 'recognised',
        is_final: 1,
        answer_status: null,
        key_version: null,
        wrapped_key: null,
        answer: null,
      });
      expect(await ledger.claim({ ...identity, ...card })).toMatchObject({ kind: 'replay', answer });
      expect(await ledger.findByReference('session-a', run.reference)).toMatchObject({
        state: 'read',
        answer,
      });
      await database.close();
      await open();
      expect(await ledger.findByReference('session-a', run.reference)).toMatchObject({ answer: null });
      expect((await ledger.claim({ ...identity, ...card, fingerprint: 'card-2' })).kind).toBe('other-bytes');
      expect(await claimRun(card)).toEqual({ ...run, run: 2 });
      expect((await ledger.claim({ ...identity, ...card })).kind).toBe('in-flight');
    });

    it('forgets an answer in memory when its capture is destroyed or too old', async () => {
      const card = { document: 'credit-card' } as const;
      const withdrawn = await claimRun(card);
      await finish(withdrawn, answer);
      await life.end(withdrawn.reference, 'delete', 'person');
      expect(inMemory.get(withdrawn.reference, 1)).toBeNull();
      expect(await finish(withdrawn, answer)).toBe(false);
      expect(inMemory.get(withdrawn.reference, 1)).toBeNull();

      const old = await claimRun({ ...card, idempotencyKey: 'key-2' });
      await finish(old, answer);
      now += 24 * HOUR;
      await life.expire();
      expect(inMemory.get(old.reference, 1)).toEqual(answer);
      now += 1;
      await life.expire();
      expect(inMemory.get(old.reference, 1)).toBeNull();
    });

    // PostgreSQL keeps the old version of a row until its own vacuum; what it holds stays sealed by the master key.
    if (engine.engine === 'sqlite') {
      it('destroys the wrapped key on disk, not only in the table', async () => {
        const run = await claimRun();
        await finish(run, answer);
        const row = await database.db.selectFrom('captures').selectAll().executeTakeFirstOrThrow();
        const onDisk = () => engine.onDisk(place);
        expect((await onDisk()).includes(row.wrapped_key ?? 'none')).toBe(true);
        expect(await life.end(run.reference, 'delete', 'person')).toBe(true);
        expect(await life.end(run.reference, 'delete', 'person')).toBe(false);
        expect((await onDisk()).includes(row.wrapped_key ?? '')).toBe(false);
        expect(await ledger.findByReference('session-a', run.reference)).toMatchObject({
          state: 'deleted',
          answer: null,
        });
        expect((await ledger.claim(identity)).kind).toBe('ended');
        expect(await finish(run, answer)).toBe(false);
      });

      it('forgets an answer that is older than 24 hours and none that is younger', async () => {
        await finish(await claimRun(), answer);
        now += 24 * HOUR - 1;
        await life.expire();
        expect((await ledger.claim(identity)).kind).toBe('replay');
        now += 1;
        await life.expire();
        expect(await ledger.findByKey('session-a', 'key-1')).toMatchObject({
          state: 'expired',
          answer: null,
        });
        expect((await ledger.claim(identity)).kind).toBe('run');
      });
    }
  });

  describe('starting', () => {
    it('brings one place up to date from four starts at once', async () => {
      const fresh = await engine.newPlace();
      const opened = await Promise.all(Array.from({ length: 4 }, () => openDatabase(fresh)));
      const tables = await opened[3]?.db.introspection.getTables();
      expect(tables?.map(({ name }) => name)).toEqual(expect.arrayContaining(['captures', 'sessions']));
      await Promise.all(opened.map((each) => each.close()));
    });
  });

  describe('sessions', () => {
    it('end half an hour after the last request', async () => {
      const sessions = openSessions({ database, now: () => now, idleMs: HOUR / 2 });
      const { secret } = await sessions.start({ consentVersion: '2026-11', keepConsent: true, locale: 'ko' });
      now += HOUR / 2 - 1;
      expect(await sessions.resume(secret)).toMatchObject({ consentVersion: '2026-11', keepConsent: true });
      now += HOUR / 2 - 1;
      expect(await sessions.resume(secret)).not.toBeNull();
      now += HOUR / 2;
      expect(await sessions.resume(secret)).toBeNull();
      expect(await sessions.sweep()).toBe(1);
      for (const other of [undefined, '', 'x', 'A'.repeat(43)])
        expect(await sessions.resume(other)).toBeNull();
    });
  });
});
