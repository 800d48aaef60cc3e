import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fitToCall } from '#src/shared/results/fit-to-call.ts';
import { clientOutcome } from '#src/shared/results/meaning.ts';
import type { Analysis } from '../ocr/ocr-client.ts';
import { type LifeBench, openLifeBench, PHOTO } from '../testing/life-bench.ts';
import { onBothEngines } from '../testing/on-both-engines.ts';
import { TIMINGS } from '../timings.ts';
import { openCaptureService, type CaptureServiceOptions } from './capture-service.ts';
import type { LifeWrites } from './life-writes.ts';
import type { Submission, Submitted } from './submission.ts';

const DOWN: Analysis = {
  ok: false,
  outcome: fitToCall(clientOutcome('UPSTREAM_UNREACHABLE'), 'analyze', 'id-card'),
  label: 'ECONNREFUSED',
  resultMessage: null,
  retryAfterMs: null,
  withdrawn: false,
  spared: false,
  unsent: false,
  reEnveloped: false,
};

await onBothEngines((engine) => {
  let bench: LifeBench;
  let analyze: () => Promise<Analysis>;
  const lost: unknown[] = [];

  beforeEach(async () => {
    bench = await openLifeBench(await engine.newPlace());
    analyze = () => Promise.resolve(DOWN);
    lost.length = 0;
  });
  afterEach(() => bench.database.close());

  function submit(life: Partial<LifeWrites> = {}, change: Partial<Submission> = {}): Promise<Submitted> {
    const options: CaptureServiceOptions = {
      ledger: bench.ledger,
      life: { ...bench.life, ...life },
      ocr: { analyze: () => analyze() },
      timings: { ...TIMINGS, retryBaseMs: 1, retryCapMs: 2 },
      maxImageBytes: 4_990_000,
      retentionMs: 86_400_000,
      now: () => bench.clock.now,
      incidents: { seen: () => Promise.resolve('incident') },
      onChange: () => undefined,
      countRun: () => Promise.resolve(null),
      onFailure: () => undefined,
      onAnswer: () => undefined,
      onNotStored: (_reference, error) => lost.push(error),
    };
    return openCaptureService(options).submit({
      ...bench.identity(),
      type: 'image/jpeg',
      parts: [PHOTO],
      keepConsent: true,
      receivedAt: performance.now(),
      ...change,
    });
  }

  const row = () => bench.database.db.selectFrom('captures').selectAll().executeTakeFirstOrThrow();
  const told = (submitted: Submitted): unknown => {
    if (submitted.kind !== 'answered') throw new Error(submitted.kind);
    return JSON.parse(submitted.answer.body.toString());
  };

  it('calls as often as the policy says, then keeps the photo, with every call in its timeline', async () => {
    expect(told(await submit())).toMatchObject({ image_kept: true, reason: 'UPSTREAM_UNREACHABLE' });
    const { reference, ...stored } = await row();
    expect(stored).toMatchObject({
      state: 'waiting',
      cause: 'UPSTREAM_UNREACHABLE',
      fault: 'upstream',
      incident_id: 'incident',
      api_version: 'v2.0',
      locale: 'ko',
    });
    expect(await bench.kinds(reference)).toEqual(['received', 'call', 'call', 'call', 'kept', 'waiting']);
    const calls = await bench.database.db
      .selectFrom('case_events')
      .select(['label', 'cause', 'actor'])
      .where('kind', '=', 'call')
      .execute();
    expect(new Set(calls.map((call) => JSON.stringify(call)))).toEqual(
      new Set([JSON.stringify({ label: 'ECONNREFUSED', cause: 'UPSTREAM_UNREACHABLE', actor: 'person' })]),
    );
    expect(await bench.life.openPhoto(reference)).toMatchObject({ ok: true, bytes: PHOTO });
  });

  describe('promises nothing', () => {
    const notSaved = { image_kept: false, reason: 'SERVICE_PROBLEM_NOT_SAVED', status: 503 };

    it('when the person did not agree', async () => {
      expect(told(await submit({}, { keepConsent: false }))).toMatchObject(notSaved);
      expect(await row()).toMatchObject({ state: 'person', photo_wrapped_key: null, kept_until: null });
      expect(await bench.kinds((await row()).reference)).toContain('not-kept');
      expect(await bench.files()).toEqual([]);
    });

    it('when the photo could not be stored: then the person may send it again', async () => {
      bench.images.put = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
      expect(told(await submit())).toMatchObject({ ...notSaved, retry: { mode: 'manual' } });
      expect(bench.leftBehind).toMatchObject([{ code: 'ENOSPC' }]);
      expect(await row()).toMatchObject({ state: 'person', is_final: 0, photo_wrapped_key: null });
      analyze = () => Promise.resolve({ ok: true, result: READING });
      expect(await submit()).toMatchObject({ way: 'run', answer: { status: 200 } });
    });

    it('when the database did not take it', async () => {
      const settle = () => Promise.reject(new Error('gone'));
      expect(told(await submit({ settle }))).toMatchObject(notSaved);
      expect(lost).toEqual([new Error('gone'), new Error('gone')]);
      expect(await row()).toMatchObject({ state: 'person', photo_wrapped_key: null });
      expect(await bench.files()).toEqual([]);
    });
  });

  it('tells what was committed, also when the database did not say so', async () => {
    let isFirst = true;
    const settle: LifeWrites['settle'] = async (...given) => {
      const settled = await bench.life.settle(...given);
      if (isFirst) {
        isFirst = false;
        throw new Error('the connection broke after the commit');
      }
      return settled;
    };
    expect(told(await submit({ settle }))).toMatchObject({ image_kept: true });
    expect(await row()).toMatchObject({ state: 'waiting' });
  });

  it('stores nothing of a capture that was withdrawn while it was read', async () => {
    analyze = async () => {
      await bench.life.end((await row()).reference, 'delete', 'person');
      return DOWN;
    };
    const { reference } = { ...(await submit()), ...(await row()) };
    expect(await submit()).toEqual({ kind: 'ended', reference });
    expect(await row()).toMatchObject({ state: 'deleted', photo_wrapped_key: null, answer: null });
    expect(await bench.files()).toEqual([]);
  });
});

const READING = { type: 'resident', resolution: 'normal', boxUnit: 'pixel', fields: [] } as const;
