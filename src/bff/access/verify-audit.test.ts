import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase, type Database, type DatabasePlace } from '../store/database.ts';
import type { AuditRowStored } from '../store/schema-staff.ts';
import { onBothEngines } from '../testing/on-both-engines.ts';
import { tamperWithAudit } from '../testing/tamper-with-audit.ts';
import { openAudit } from './audit.ts';
import { FIRST_HASH, hashOfEntry } from './audit-chain.ts';
import { seenSince } from './seen-since.ts';
import type { Staff } from './staff.ts';
import { type AuditBreak, verifyAudit } from './verify-audit.ts';

const KEY = { version: '1', bytes: randomBytes(32) };
const OTHER = { version: '1', bytes: randomBytes(32) };
const ringOf = (key: typeof KEY) => ({
  newest: () => key,
  find: (version: string) => (version === key.version ? key : null),
});
const KEYS = ringOf(KEY);
const KIM: Staff = { sessionId: 's', name: 'Kim', role: 'retrier', source: 'link', address: '203.0.113.7' };
const ROWS = 10;

await onBothEngines((engine) => {
  let place: DatabasePlace;
  let database: Database;

  beforeEach(async () => {
    place = await engine.newPlace();
    database = await openDatabase(place);
  });
  afterEach(() => database.close());

  const record = async (rows: number) => {
    const audit = openAudit({ database, keys: KEYS, now: () => 1_800_000_000_000 });
    for (let row = 0; row < rows; row += 1) {
      await audit.record(KIM, { action: 'retried', reference: 'K7Q4MF2X', detail: { row } });
    }
  };
  const verify = (options: Partial<Parameters<typeof verifyAudit>[1]> = {}) =>
    verifyAudit(database, { keys: KEYS, ...options });
  const tamper = (...statements: string[]) => tamperWithAudit(database, statements);
  const allRows = () => database.db.selectFrom('audit').selectAll().orderBy('number').execute();

  it('finds a chain whole, an empty one too', async () => {
    expect(await verify()).toMatchObject({ rows: 0, broken: null });
    await record(ROWS);
    const verdict = await verify();
    expect(verdict).toMatchObject({ rows: ROWS, broken: null, end: { number: ROWS } });
    expect(verdict.end.hash).toBe((await allRows()).at(-1)?.hash);
  });

  it.each<[what: string, statements: string[], broken: AuditBreak]>([
    ['an actor', [`update audit set actor = 'Lee' where number = 4`], { row: 4, why: 'changed' }],
    ['a time', ['update audit set at = at - 1 where number = 1'], { row: 1, why: 'changed' }],
    ['a reason', [`update audit set reason = '' where number = 7`], { row: 7, why: 'changed' }],
    ['a detail', [`update audit set detail = '{}' where number = 10`], { row: 10, why: 'changed' }],
    ['a hash', [`update audit set hash = '0' where number = 5`], { row: 5, why: 'changed' }],
    ['a row away', ['delete from audit where number = 6'], { row: 6, why: 'missing' }],
    ['the first row away', ['delete from audit where number = 1'], { row: 1, why: 'missing' }],
    [
      'a row away and the gap closed',
      ['delete from audit where number = 6', 'update audit set number = number - 1 where number = 7'],
      { row: 6, why: 'changed' },
    ],
    [
      'two rows into another order',
      [
        'update audit set number = 99 where number = 3',
        'update audit set number = 3 where number = 4',
        'update audit set number = 4 where number = 99',
      ],
      { row: 3, why: 'changed' },
    ],
    ['the tail away', ['delete from audit where number > 8'], { row: 9, why: 'shortened' }],
    [
      'the tail away, and the end moved back',
      [
        'delete from audit where number > 8',
        'update audit_end set number = 8, hash = (select hash from audit where number = 8)',
      ],
      { row: 8, why: 'end-not-ours' },
    ],
    ['everything away but the end', ['delete from audit'], { row: 1, why: 'shortened' }],
    ['the end away', ['delete from audit_end'], { row: 10, why: 'end-not-ours' }],
  ])('sees %s changed, and names the row', async (_what, statements, broken) => {
    await record(ROWS);
    await tamper(...statements);
    expect((await verify()).broken).toEqual(broken);
  });

  it('sees a chain that was written anew, hashes and all', async () => {
    await record(ROWS);
    const rows = await allRows();
    let before = FIRST_HASH;
    const forged = rows.map((row): AuditRowStored => {
      const entry = { ...row, actor: 'Lee' };
      before = hashOfEntry(entry, before);
      return { ...entry, hash: before };
    });
    await tamper('delete from audit', `update audit_end set hash = '${before}'`);
    await database.db.insertInto('audit').values(forged).execute();
    expect((await verify()).broken).toEqual({ row: ROWS, why: 'end-not-ours' });
  });

  it('sees a row that was added past the end', async () => {
    await record(ROWS);
    const last = (await allRows()).at(-1);
    if (!last) throw new Error('no row');
    const entry = { ...last, number: ROWS + 1 };
    await database.db
      .insertInto('audit')
      .values({ ...entry, hash: hashOfEntry(entry, last.hash) })
      .execute();
    expect((await verify()).broken).toEqual({ row: ROWS + 1, why: 'added' });
  });

  it('sees that rows went on from a broken end, until people have looked into it', async () => {
    await record(2);
    await tamper(`update audit_end set mac = '00'`);
    await record(2);
    expect((await verify()).broken).toEqual({ row: 3, why: 'goes-on-from-not-ours' });
    expect(await verify({ accepted: [3] })).toMatchObject({ rows: 4, broken: null });
  });

  it('sees a database that was put back only with a point known from elsewhere', async () => {
    await record(2);
    const { end } = await verify();
    expect((await verify({ known: end })).broken).toBeNull();
    const later = { number: 5, hash: 'f'.repeat(64) };
    expect((await verify({ known: later })).broken).toEqual({ row: 5, why: 'other-than-known' });
    const another = { number: 2, hash: 'f'.repeat(64) };
    expect((await verify({ known: another })).broken).toEqual({ row: 2, why: 'other-than-known' });
  });

  it('does not judge with a master key that is not the installation’s', async () => {
    await record(1);
    expect((await verify({ keys: ringOf(OTHER) })).broken).toEqual({ row: 1, why: 'end-not-ours' });
    const renamed = ringOf({ ...OTHER, version: '2' });
    expect((await verify({ keys: renamed })).broken).toEqual({ row: 1, why: 'end-unknown-key' });
  });

  it('goes on from the end of an older master key', async () => {
    await record(1);
    const both = {
      newest: () => ({ ...OTHER, version: '2' }),
      find: (version: string) => ({ 1: KEY, 2: { ...OTHER, version: '2' } })[version] ?? null,
    };
    await openAudit({ database, keys: both, now: () => 0 }).record(KIM, { action: 'signed-out' });
    expect(await verify({ keys: both })).toMatchObject({ rows: 2, broken: null });
  });

  it('finds a chain whole while another process writes it', async () => {
    const other = await openDatabase(place);
    const audit = openAudit({ database: other, keys: KEYS, now: () => 0 });
    const writing = Promise.all(
      Array.from({ length: 100 }, () => audit.record(KIM, { action: 'case-opened' })),
    );
    for (let look = 0; look < 10; look += 1) expect((await verify()).broken).toBeNull();
    await writing;
    expect(await verify()).toMatchObject({ rows: 100, broken: null });
    await other.close();
  });

  it('tells within a second what was seen since, of 100,000 rows', async () => {
    const actions = ['case-opened', 'photo-shown', 'retried', 'signed-in', 'refused'] as const;
    const rows = Array.from({ length: 100_000 }, (_, index): AuditRowStored => ({
      number: index + 1,
      at: 1_800_000_000_000 + index,
      actor: `Actor ${index % 7}`,
      role: 'retrier',
      address: '203.0.113.7',
      action: actions[index % 5] ?? 'refused',
      about: index % 5 < 3 ? `REF${String(index % 3_000).padStart(5, '0')}` : null,
      reason: null,
      detail: '{}',
      hash: '',
    }));
    for (let from = 0; from < rows.length; from += 2_000) {
      await database.db
        .insertInto('audit')
        .values(rows.slice(from, from + 2_000))
        .execute();
    }
    const startedAt = performance.now();
    const seen = await seenSince(database, { sinceMs: 1_800_000_050_000, actor: 'Actor 3' });
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    const expected = rows.filter(
      ({ at, actor, action }) =>
        at >= 1_800_000_050_000 &&
        actor === 'Actor 3' &&
        (action === 'case-opened' || action === 'photo-shown'),
    );
    expect(seen.reduce((sum, { times }) => sum + times, 0)).toBe(expected.length);
    expect(new Set(seen.map(({ about }) => about))).toEqual(new Set(expected.map(({ about }) => about)));
    expect(seen[0]).toMatchObject({ actor: 'Actor 3', times: expect.any(Number) as number });
    expect((await seenSince(database, { sinceMs: 1_800_000_099_999 + 1 })).length).toBe(0);
  });
});
