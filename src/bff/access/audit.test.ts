import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase, type Database, type DatabasePlace } from '../store/database.ts';
import type { AuditWriting } from '../testing/audit-writer-process.ts';
import { onBothEngines } from '../testing/on-both-engines.ts';
import { tamperWithAudit } from '../testing/tamper-with-audit.ts';
import { openAudit } from './audit.ts';
import { FIRST_HASH, hashOfEntry } from './audit-chain.ts';
import type { Audit, Staff } from './staff.ts';
import { verifyAudit } from './verify-audit.ts';

const WRITER = join(import.meta.dirname, '../testing/audit-writer-process.ts');

const KEY = { version: '1', bytes: randomBytes(32) };
const KEYS = { newest: () => KEY, find: (version: string) => (version === '1' ? KEY : null) };
const KIM: Staff = { sessionId: 's', name: 'Kim', role: 'retrier', source: 'link', address: '203.0.113.7' };

await onBothEngines((engine) => {
  let databases: Database[];
  let audits: Audit[];

  let place: DatabasePlace;

  beforeEach(async () => {
    place = await engine.newPlace();
    databases = [await openDatabase(place), await openDatabase(place)];
    audits = databases.map((database) => openAudit({ database, keys: KEYS, now: () => 1_800_000_000_000 }));
  });
  afterEach(async () => {
    for (const database of databases) await database.close();
  });
  const rows = () =>
    (databases[0] as Database).db.selectFrom('audit').selectAll().orderBy('number').execute();

  it('numbers 200 deeds of two processes at once without a gap, each chained to the one before', async () => {
    await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        audits[index % 2]?.record(KIM, { action: 'retried', reference: 'K7Q4MF2X', detail: { index } }),
      ),
    );
    const stored = await rows();
    expect(stored.map(({ number }) => number)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
    let before = FIRST_HASH;
    for (const row of stored) {
      expect(row.hash).toBe(hashOfEntry(row, before));
      before = row.hash;
    }
    const seen = stored.map(({ detail }) => (JSON.parse(detail) as { index: number }).index);
    expect(new Set(seen).size).toBe(200);
  });

  it('numbers 200 deeds of four processes without a gap, each of them once', async () => {
    const names = ['Ahn', 'Kim', 'Lee', 'Park'];
    const exits = names.map(async (name) => {
      const writing: AuditWriting = { place, name, deeds: 50, key: KEY.bytes.toString('hex') };
      const child = spawn(process.execPath, [WRITER, JSON.stringify(writing)], { stdio: 'inherit' });
      return ((await once(child, 'exit')) as [number])[0];
    });
    expect(await Promise.all(exits)).toEqual([0, 0, 0, 0]);
    const verdict = await verifyAudit(databases[0] as Database, { keys: KEYS });
    expect(verdict).toMatchObject({ rows: 200, broken: null });
    const deeds = new Set((await rows()).map(({ actor, detail }) => `${actor} ${detail}`));
    expect(deeds.size).toBe(200);
  }, 60_000);

  it('lets nobody change, delete or empty it', async () => {
    await audits[0]?.record(KIM, { action: 'signed-in' });
    const { db } = databases[1] as Database;
    await expect(db.updateTable('audit').set({ actor: 'Lee' }).execute()).rejects.toThrow('neither changed');
    await expect(db.deleteFrom('audit').execute()).rejects.toThrow('neither changed');
    await expect(db.deleteFrom('audit_end').execute()).rejects.toThrow('neither changed');
    if (engine.engine === 'postgres') {
      await expect(sql`truncate audit`.execute(db)).rejects.toThrow('neither changed');
    }
    expect(await rows()).toHaveLength(1);
  });

  it('writes down that the end it goes on from is not one it wrote', async () => {
    await audits[0]?.record(KIM, { action: 'signed-in' });
    await tamperWithAudit(databases[1] as Database, [`update audit_end set mac = '00'`]);
    await audits[0]?.record(KIM, { action: 'signed-out', detail: { b: 1, a: 'x' } });
    expect((await rows()).map(({ detail }) => detail)).toEqual([
      '{"session":"s"}',
      '{"a":"x","b":1,"end-before":"not-ours","session":"s"}',
    ]);
  });
});
