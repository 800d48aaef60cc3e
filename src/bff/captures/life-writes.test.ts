import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '#src/shared/contract/captures.ts';
import { outcomeOf } from '#src/shared/results/meaning.ts';
import { openDatabase, type Database, type DatabasePlace } from '../store/database.ts';
import { THIS_PROCESS } from '../store/process-owner.ts';
import { onBothEngines } from '../testing/on-both-engines.ts';
import { problemOfKept } from '../problems/problem.ts';
import { openAnswersInMemory } from './answers-in-memory.ts';
import { openImageFiles } from './image-files.ts';
import type { ImageStore } from './image-store.ts';
import { fixedKeys } from './key-ring.ts';
import { openLedger, type CaptureIdentity, type Ledger, type Run } from './ledger.ts';
import type { LifeWrites, Settlement } from './life-writes.ts';
import { openLife } from './open-life.ts';

const HOUR = 3_600_000;
const PHOTO = Buffer.from('901340-1000007 카나리시험'.repeat(40));
const OUTCOME = outcomeOf('OCR_DOCUMENT_ID_CARD_API_FAIL', {
  foundBy: 'exact',
  resultKey: 'OCR_DOCUMENT_ID_CARD_API_FAIL',
  resultCode: 5003021,
});
const CALL = {
  at: 1,
  ms: 12.4,
  label: 'code-5003021',
  resultCode: 5003021,
  resultMessage: 'x',
  cause: OUTCOME.staffKey,
};
const ANSWER = { status: 200, body: Buffer.from('{"value":"901340-1000007"}') };

await onBothEngines((engine) => {
  let place: DatabasePlace;
  let database: Database;
  let images: ImageStore;
  let ledger: Ledger;
  let life: LifeWrites;
  let now: number;

  beforeEach(async () => {
    place = await engine.newPlace();
    now = 1_800_000_000_000;
    database = await openDatabase(place);
    images = await openImageFiles(place.dataDir, () => now);
    const options = {
      database,
      masterKeys: fixedKeys([{ version: '1', bytes: Buffer.alloc(32, 1) }]),
      inMemory: openAnswersInMemory({ count: 2, bytes: 1_000 }),
      now: () => now,
      leaseMs: 45_000,
    };
    ledger = openLedger(options);
    life = openLife({
      ...options,
      images,
      answerKeptMs: 24 * HOUR,
      onLeftBehind: (_reference, error) => {
        throw error;
      },
    });
  });
  afterEach(() => database.close());

  const identity: CaptureIdentity = {
    sessionHash: 'session-a',
    idempotencyKey: 'key-1',
    document: 'id-card',
    fingerprint: 'bytes-1',
    locale: 'ko',
    facts: null,
    recaptureId: null,
  };

  async function begun(change: Partial<CaptureIdentity> = {}): Promise<Run> {
    const claim = await ledger.claim({ ...identity, ...change });
    if (claim.kind !== 'run') throw new Error(claim.kind);
    expect(await life.begin(claim.run)).toBe(true);
    return claim.run;
  }

  function waiting(run: Run, hasPhoto = true): Settlement {
    const keptUntil = now + 24 * HOUR;
    const context = {
      instance: '',
      maxImageBytes: 4_990_000,
      document: run.document,
      reference: run.reference,
    };
    const told: Problem = problemOfKept(OUTCOME, { until: keptUntil, isCalledAgain: true }, context);
    const answer = { status: 503, body: Buffer.from(JSON.stringify(told)) };
    const photo = hasPhoto
      ? ({ type: 'image/jpeg', parts: [PHOTO.subarray(0, 9), PHOTO.subarray(9)] } as const)
      : null;
    return {
      to: 'waiting',
      outcome: OUTCOME,
      told,
      answer,
      keptUntil,
      dueAt: now + 30_000,
      incidentId: null,
      photo,
    };
  }

  async function keptCapture(change: Partial<CaptureIdentity> = {}): Promise<Run> {
    const run = await begun(change);
    expect(await life.settle(run, waiting(run), [CALL], 'person')).toBe('settled');
    return run;
  }

  const row = () => database.db.selectFrom('captures').selectAll().executeTakeFirstOrThrow();
  const kinds = async () =>
    (await database.db.selectFrom('case_events').select('kind').orderBy('at').orderBy('id').execute()).map(
      ({ kind }) => kind,
    );
  const files = async () => {
    const found: string[] = [];
    for await (const { reference } of images.list()) found.push(reference);
    return found;
  };

  describe('a kept capture', () => {
    it('is sealed, told the same again, and called when it is due', async () => {
      const run = await keptCapture();
      expect(await kinds()).toEqual(expect.arrayContaining(['call', 'kept', 'waiting']));
      const bytes = Buffer.concat([
        await engine.onDisk(place),
        (await images.get(run.reference)) ?? Buffer.alloc(0),
      ]);
      expect(bytes.length).toBeGreaterThan(PHOTO.length);
      for (const form of ['utf8', 'hex', 'base64'] as const) {
        expect(bytes.includes(Buffer.from('901340-1000007').toString(form))).toBe(false);
      }
      expect(await ledger.claim(identity)).toMatchObject({ kind: 'replay', answer: { status: 503 } });
      expect(await ledger.findByKey('session-a', 'key-1')).toMatchObject({
        state: 'waiting',
        kept: { until: now + 24 * HOUR, nextCallAt: now + 30_000, calls: 0 },
      });

      expect(await life.leaseDue(5)).toEqual([]);
      now += 30_000;
      const [lease, ...others] = await life.leaseDue(5);
      expect(others).toEqual([]);
      expect(lease).toMatchObject({ run: { reference: run.reference, run: 2 }, backgroundCalls: 0 });
      expect(await life.leaseDue(5)).toEqual([]);
      expect(await life.openPhoto(run.reference)).toEqual({ ok: true, type: 'image/jpeg', bytes: PHOTO });
      if (!lease) return;
      const read = { to: 'recognised', answer: ANSWER } as const;
      expect(await life.settle(run, read, [], 'clock')).toBe('fenced');
      expect(await life.settle(lease.run, read, [], 'clock')).toBe('settled');
      expect(await files()).toEqual([]);
      expect(await row()).toMatchObject({
        state: 'recognised',
        photo_wrapped_key: null,
        // Its answer goes with the keep time that has begun.
        kept_until: 1_800_000_000_000 + 24 * HOUR,
        background_calls: 1,
      });
      expect(await ledger.claim(identity)).toMatchObject({ kind: 'replay', answer: ANSWER });
    });

    it('is leased once, whoever asks at the same time', async () => {
      for (let index = 0; index < 6; index += 1) await keptCapture({ idempotencyKey: `key-${index}` });
      now += 30_000;
      const leases = (await Promise.all(Array.from({ length: 4 }, () => life.leaseDue(4)))).flat();
      expect(new Set(leases.map(({ run }) => run.reference)).size).toBe(leases.length);
      expect(leases.length + (await life.leaseDue(9)).length).toBe(6);
    });

    it('is taken over when its lease ran out, and its late owner is fenced off', async () => {
      await keptCapture();
      now += 30_000;
      const [first] = await life.leaseDue(1);
      if (!first) throw new Error('not leased');
      now += 40_000;
      expect(await life.beat(first.run)).toBe(true);
      now += 45_001;
      const [second] = await life.leaseDue(1);
      expect(second?.run.run).toBe(first.run.run + 1);
      expect(await life.beat(first.run)).toBe(false);
      expect(await life.putBack(first.run, now)).toBe(false);
      expect(await kinds()).toContain('interrupted');
    });

    it('is taken over at once when its process is gone', async () => {
      await keptCapture();
      now += 30_000;
      await life.leaseDue(1);
      const host = THIS_PROCESS.split(':').at(-1) ?? '';
      await database.db
        .updateTable('captures')
        .set({ owner: `${process.pid}:an-earlier-run:${host}` })
        .execute();
      expect(await life.leaseDue(1)).toHaveLength(1);
    });

    it('is destroyed with its key when the person withdraws, also while it is being read', async () => {
      const run = await keptCapture();
      now += 30_000;
      const [lease] = await life.leaseDue(1);
      expect(await life.end(run.reference, 'delete', 'person')).toBe(true);
      expect(await row()).toMatchObject({
        state: 'deleted',
        photo_wrapped_key: null,
        wrapped_key: null,
        answer: null,
      });
      expect(await files()).toEqual([]);
      if (!lease) throw new Error('not leased');
      expect(await life.settle(lease.run, { to: 'recognised', answer: ANSWER }, [], 'clock')).toBe('fenced');
      expect(await life.end(run.reference, 'delete', 'person')).toBe(false);
      expect((await ledger.claim(identity)).kind).toBe('ended');
    });

    it('expires at the minute, never before, and retries do not prolong it', async () => {
      const run = await keptCapture();
      now += 24 * HOUR - 1;
      expect(await life.expire()).toEqual([]);
      now += 1;
      expect(await life.expire()).toEqual([{ reference: run.reference, document: 'id-card' }]);
      expect(await row()).toMatchObject({ state: 'expired', photo_wrapped_key: null, answer: null });
      expect(await files()).toEqual([]);
      expect(await life.leaseDue(5)).toEqual([]);
    });

    it('is asked for once by staff who saw it the same way', async () => {
      const run = await keptCapture();
      const press = (by: string) => life.ask({ reference: run.reference, seenRun: 1, by, bulkId: null });
      const asked = await Promise.all(['Kim', 'Lee', 'Park'].map(press));
      expect(asked.toSorted()).toEqual(['asked', 'changed', 'changed']);
      expect(await life.leaseDue(5)).toHaveLength(1);
      expect(await press('Kim')).toBe('changed');
    });
  });

  describe('what is not kept', () => {
    it('is a card, whatever the person agreed to', async () => {
      const run = await begun({ document: 'credit-card' });
      expect(await life.settle(run, waiting(run), [], 'person')).toBe('not-kept');
      expect(await files()).toEqual([]);
    });

    it('is a photo for which there is no room', async () => {
      const run = await begun();
      images.put = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
      await expect(life.settle(run, waiting(run), [], 'person')).rejects.toThrow('full');
      expect(await row()).toMatchObject({ state: 'calling', photo_wrapped_key: null });
    });

    it('is a run whose process died: its key runs again, and the timeline says so', async () => {
      await begun();
      now += 45_001;
      expect(await life.leaseDue(5)).toEqual([]);
      expect(await row()).toMatchObject({ state: 'person', is_final: 0 });
      expect(await kinds()).toEqual(['received', 'interrupted']);
      expect((await ledger.claim(identity)).kind).toBe('run');
    });
  });

  it('does not open a photo that was changed, moved or lost', async () => {
    const [one, two] = [await keptCapture(), await keptCapture({ idempotencyKey: 'key-2' })];
    const [first, second] = await Promise.all([images.get(one.reference), images.get(two.reference)]);
    if (!first || !second) throw new Error('not stored');
    await images.put(one.reference, second);
    expect(await life.openPhoto(one.reference)).toEqual({ ok: false, because: 'damaged' });
    first[40] = (first[40] ?? 0) ^ 1;
    await images.put(one.reference, first);
    expect(await life.openPhoto(one.reference)).toEqual({ ok: false, because: 'damaged' });
    await images.destroy(one.reference);
    expect(await life.openPhoto(one.reference)).toEqual({ ok: false, because: 'gone' });
    expect((await life.openPhoto(two.reference)).ok).toBe(true);
  });
});
