import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { THIS_PROCESS } from '../store/process-owner.ts';
import { HOUR, type LifeBench, openLifeBench, READ } from '../testing/life-bench.ts';
import { onBothEngines } from '../testing/on-both-engines.ts';
import { EMPTIED } from './end-capture.ts';
import type { Run } from './ledger.ts';
import { NO_PHOTO } from './life-options.ts';
import type { Settlement } from './life-writes.ts';
import { ENDED, KEPT, LEADS_TO, LIFE, type LifeEvent, type LifeState, statesBefore } from './life.ts';

const STATES = Object.keys(LIFE) as LifeState[];
const ALIVE = STATES.filter((state) => !ENDED.includes(state));

interface Act {
  readonly event: LifeEvent;
  /** States that it moves a capture out of; in every other it finds nothing to move. */
  readonly from: readonly LifeState[];
  readonly act: (bench: LifeBench, run: Run) => Promise<boolean>;
}

const settling =
  (how: (bench: LifeBench, run: Run) => Settlement): Act['act'] =>
  async (bench, run) =>
    (await bench.life.settle(run, how(bench, run), [], 'clock')) === 'settled';

const ACTS: Readonly<Record<string, Act>> = {
  begin: { event: 'call', from: ['received', 'calling'], act: ({ life }, run) => life.begin(run) },
  lease: {
    event: 'call',
    from: ['waiting'],
    act: async ({ life }, { reference }) =>
      (await life.leaseDue(99)).some(({ run }) => run.reference === reference),
  },
  recognise: { event: 'recognise', from: ['calling'], act: settling(() => READ) },
  'hand back': {
    event: 'hand-back',
    from: ['calling'],
    act: settling((bench, run) => bench.failed(run, { key: 'ID_CARD_INFO_NOT_FOUND' })),
  },
  wait: { event: 'wait', from: ['calling'], act: settling((bench, run) => bench.failed(run)) },
  'need staff': {
    event: 'need-staff',
    from: ['calling'],
    act: settling((bench, run) => bench.failed(run, { key: 'INVALID_APPKEY_SECRETKEY' })),
  },
  'put back': {
    event: 'wait',
    from: ['calling'],
    act: ({ life, clock }, run) => life.putBack(run, clock.now + HOUR),
  },
  'give up': {
    event: 'give-up',
    from: ['received', 'calling'],
    act: async ({ database, ledger, row }, run) => {
      const before = (await row(run.reference)).state;
      await ledger.release(run);
      const isKept = (await row(run.reference)).photo_wrapped_key !== null;
      if (isKept) expect((await row(run.reference)).state).toBe(before);
      // Only what is not kept can be given up.
      await database.db
        .updateTable('captures')
        .set(NO_PHOTO)
        .where('reference', '=', run.reference)
        .execute();
      await ledger.release(run);
      return (await row(run.reference)).state !== before;
    },
  },
  close: {
    event: 'close',
    from: ALIVE,
    act: ({ life }, { reference }) => life.end(reference, 'close', { staff: 'Kim' }),
  },
  delete: {
    event: 'delete',
    from: ALIVE,
    act: ({ life }, { reference }) => life.end(reference, 'delete', 'person'),
  },
  expire: {
    event: 'expire',
    from: KEPT,
    act: async (bench, { reference }) => {
      // Alone at the end of its keep time.
      const { db } = bench.database;
      await db
        .updateTable('captures')
        .set({ kept_until: bench.clock.now })
        .where('reference', '=', reference)
        .where('kept_until', 'is not', null)
        .execute();
      return (await bench.life.expire()).some((ended) => ended.reference === reference);
    },
  },
};

await onBothEngines((engine) => {
  let bench: LifeBench;
  beforeAll(async () => {
    bench = await openLifeBench(await engine.newPlace());
  });
  afterAll(() => bench.database.close());

  /** A capture as it stands in that state. */
  async function inState(state: LifeState): Promise<Run> {
    const run = await bench.kept();
    const isHeld = state === 'received' || state === 'calling';
    await bench.database.db
      .updateTable('captures')
      .set({
        ...(KEPT.includes(state) ? {} : EMPTIED),
        state,
        owner: isHeld ? THIS_PROCESS : null,
        lease_until: isHeld ? bench.clock.now + HOUR : null,
        due_at: state === 'waiting' ? bench.clock.now : null,
      })
      .where('reference', '=', run.reference)
      .execute();
    return { ...run, hasPhoto: KEPT.includes(state) };
  }

  const all = () => bench.database.db.selectFrom('captures').selectAll().orderBy('reference').execute();

  describe.each(Object.entries(ACTS))('%s', (_name, { event, from, act }) => {
    it('is an event of the life wherever it moves something', () => {
      expect(from.filter((state) => !statesBefore(event).includes(state))).toEqual([]);
    });

    it.each(STATES)('out of %s', async (state) => {
      // Due ones of other cases are not this one's matter.
      await bench.database.db.updateTable('captures').set({ due_at: null }).execute();
      const run = await inState(state);
      const before = await all();
      const isMoved = await act(bench, run);
      expect(isMoved).toBe(from.includes(state));
      const after = await all();
      const others = (rows: typeof before) => rows.filter(({ reference }) => reference !== run.reference);
      expect(others(after)).toEqual(others(before));
      expect((await bench.row(run.reference)).state).toBe(isMoved ? LEADS_TO[event] : state);
    });
  });

  it('leaves what a capture may no longer hold to no state', async () => {
    for (const { reference, state, ...row } of await all()) {
      const holds = { photo: row.photo_wrapped_key !== null, owner: row.owner !== null };
      expect([reference, state, holds.photo && !KEPT.includes(state)]).toEqual([reference, state, false]);
      expect([state, holds.owner && state !== 'calling' && state !== 'received']).toEqual([state, false]);
      if (ENDED.includes(state))
        expect([row.answer, row.wrapped_key, row.kept_until]).toEqual([null, null, null]);
    }
    const withPhoto = (await all()).filter((row) => row.photo_wrapped_key !== null);
    const known = new Set(withPhoto.map(({ reference }) => reference));
    bench.clock.now += HOUR;
    await bench.database.db.updateTable('captures').set({ kept_until: null }).execute();
    await bench.life.expire();
    expect((await bench.files()).filter((reference) => !known.has(reference))).toEqual([]);
  });
});
