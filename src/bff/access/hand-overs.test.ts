import { afterEach, beforeEach, expect, it } from 'vitest';
import type { HandOverState } from '#src/shared/contract/hand-over.ts';
import { openDatabase, type Database } from '../store/database.ts';
import { onBothEngines } from '../testing/on-both-engines.ts';
import { openHandOvers, type HandOvers } from './hand-overs.ts';
import { openSessions, type Session, type Sessions } from './sessions.ts';

const MINUTE_MS = 60_000;
const CONSENT = { consentVersion: '2026-11', keepConsent: false, locale: 'en' } as const;

/** One BFF: two of them share the database and nothing else. */
interface Process {
  readonly database: Database;
  readonly sessions: Sessions;
  readonly handOvers: HandOvers;
}

await onBothEngines((engine) => {
  let now: number;
  let here: Process;
  let there: Process;
  let computer: Session;

  beforeEach(async () => {
    now = 1_800_000_000_000;
    const place = await engine.newPlace();
    const open = async (): Promise<Process> => {
      const database = await openDatabase(place);
      const times = {
        now: () => now,
        handOverMs: 10 * MINUTE_MS,
        sessionIdleMs: 30 * MINUTE_MS,
        followMs: 20,
      };
      const sessions = openSessions({ database, now: times.now, idleMs: times.sessionIdleMs });
      return { database, sessions, handOvers: openHandOvers({ ...times, database, sessions }) };
    };
    here = await open();
    there = await open();
    ({ session: computer } = await here.sessions.start(CONSENT));
  });
  afterEach(async () => {
    await here.database.close();
    await there.database.close();
  });

  const start = () => here.handOvers.start(computer, { document: 'id-card', locale: 'ko' });
  const phoneOf = async (claimed: { sessionSecret: string } | null) => {
    const phone = await there.sessions.resume(claimed?.sessionSecret);
    if (!phone) throw new Error('no session');
    return phone;
  };

  it('gives the link to one of many, whichever process they ask', async () => {
    const { secret } = await start();
    const both = [here, there, here, there, here, there];
    const claims = await Promise.all(both.map(({ handOvers }) => handOvers.claim(secret, null)));
    expect(claims.filter((claimed) => claimed !== null)).toHaveLength(1);
    const rows = await here.database.db.selectFrom('sessions').select('hand_over_id').execute();
    expect(rows.filter(({ hand_over_id }) => hand_over_id !== null)).toHaveLength(1);
  });

  it('holds no secret', async () => {
    const { secret } = await start();
    const claimed = await here.handOvers.claim(secret, null);
    const { hand_overs, sessions } = {
      hand_overs: await here.database.db.selectFrom('hand_overs').selectAll().execute(),
      sessions: await here.database.db.selectFrom('sessions').selectAll().execute(),
    };
    const stored = JSON.stringify([hand_overs, sessions]);
    expect(stored).not.toContain(secret);
    expect(stored).not.toContain(claimed?.sessionSecret);
  });

  it('tells what happened in the other process, in order', async () => {
    const { secret, handOver } = await start();
    const seen: HandOverState[] = [];
    const following = (async () => {
      const states = here.handOvers.follow(handOver.id, computer, null, new AbortController().signal);
      for await (const { data } of states) seen.push(data.state);
    })();
    const until = (state: HandOverState) => expect.poll(() => seen.at(-1)).toBe(state);
    await until('waiting');
    const phone = await phoneOf(await there.handOvers.claim(secret, null));
    await until('opened');
    await here.handOvers.agree(handOver.id, phone);
    await until('agreed');
    await there.handOvers.confirm(handOver.id, computer);
    await until('confirmed');
    for (const state of ['sending', 'reading'] as const) {
      await there.handOvers.report(handOver.id, { state });
      await until(state);
    }
    await there.handOvers.report(handOver.id, { state: 'read', reference: 'K7Q4MF2X' });
    await until('read');
    expect(await here.handOvers.find(handOver.id, computer)).toMatchObject({ reference: 'K7Q4-MF2X' });
    await there.handOvers.end(handOver.id, phone);
    await following;
    expect(seen).toEqual(['waiting', 'opened', 'agreed', 'confirmed', 'sending', 'reading', 'read', 'done']);
  });

  it('takes no report of a photo that comes after the end', async () => {
    const { secret, handOver } = await start();
    const phone = await phoneOf(await there.handOvers.claim(secret, null));
    await there.handOvers.agree(handOver.id, phone);
    await here.handOvers.confirm(handOver.id, computer);
    await here.handOvers.end(handOver.id, computer);
    await there.handOvers.report(handOver.id, { state: 'read', reference: 'K7Q4MF2X' });
    expect(await here.handOvers.find(handOver.id, computer)).toMatchObject({ state: 'cancelled' });
    expect(await there.handOvers.find(handOver.id, computer)).not.toHaveProperty('reference');
  });

  it('lets a phone send in its turn only, for the computer', async () => {
    const { secret, handOver } = await start();
    const phone = await phoneOf(await there.handOvers.claim(secret, null));
    const turn = () => there.handOvers.captureTurn(phone, 'id-card');
    expect(await turn()).toEqual({ ok: false, why: 'not-confirmed' });
    // Neither of the two alone, and neither for the other.
    expect(await here.handOvers.confirm(handOver.id, computer)).toBeNull();
    expect(await here.handOvers.agree(handOver.id, computer)).toBeNull();
    expect(await turn()).toEqual({ ok: false, why: 'not-confirmed' });
    expect(await there.handOvers.agree(handOver.id, phone)).toMatchObject({ state: 'agreed' });
    expect(await there.handOvers.confirm(handOver.id, phone)).toBeNull();
    expect(await turn()).toEqual({ ok: false, why: 'not-confirmed' });
    await here.handOvers.confirm(handOver.id, computer);
    expect(await turn()).toEqual({ ok: true, ownerHash: computer.idHash });
    expect(await there.handOvers.captureTurn(phone, 'credit-card')).toEqual({ ok: false, why: 'over' });
    now += 10 * MINUTE_MS;
    expect(await turn()).toEqual({ ok: false, why: 'over' });
    expect(await there.handOvers.captureTurn(computer, 'credit-card')).toEqual({
      ok: true,
      ownerHash: computer.idHash,
    });
  });

  it('ends the phone’s session with its time, and forgets the rest later', async () => {
    const { secret, handOver } = await start();
    const claimed = await there.handOvers.claim(secret, null);
    now += 10 * MINUTE_MS;
    await here.handOvers.sweep();
    expect(await there.sessions.resume(claimed?.sessionSecret)).toBeNull();
    expect(await here.handOvers.find(handOver.id, computer)).toMatchObject({ state: 'expired', leftMs: 0 });
    now += 10 * MINUTE_MS;
    await here.handOvers.sweep();
    expect(await here.handOvers.find(handOver.id, computer)).toBeNull();
    expect(await here.sessions.find(computer.idHash)).not.toBeNull();
  });
});
