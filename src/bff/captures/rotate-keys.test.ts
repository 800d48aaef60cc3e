import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database, type DatabasePlace } from '../store/database.ts';
import { onBothEngines } from '../testing/on-both-engines.ts';
import { capture, startSession, startTestApp, type TestApp } from '../testing/test-app.ts';
import { makeJpeg } from '../testing/test-images.ts';
import { failWith, startTestUpstream, type TestUpstream } from '../testing/test-upstream.ts';
import { insertNote, readNotes } from './cases/notes.ts';
import { fixedKeys } from './key-ring.ts';
import { keptMasterKeys, MASTER_KEY_FILE, type MasterKey } from './master-keys.ts';
import { keyVersionsInUse } from './rewrap-all.ts';
import { addKeyToFile, dropOldFromFile, type RotationOptions, wrapWithNewest } from './rotate-keys.ts';

const OUTAGE = 5_003_021;

await onBothEngines((engine) => {
  let upstream: TestUpstream;
  let place: DatabasePlace;
  let bff: TestApp;
  let database: Database;
  let person: string;
  let recorded: string[];
  let options: RotationOptions;

  beforeEach(async () => {
    upstream = await startTestUpstream();
    place = await engine.newPlace();
    bff = await startTestApp({
      origin: upstream.origin,
      dataDir: place.dataDir,
      ...(place.url === null ? {} : { environment: { DATABASE_URL: place.url } }),
    });
    person = await startSession(bff.url, { keepConsent: true });
    // A command has a connection of its own.
    database = await openDatabase(place);
    recorded = [];
    options = {
      database,
      now: Date.now,
      record: (keys, detail) => {
        recorded.push(JSON.stringify(detail));
        expect(keys.newest()).toBeDefined();
        return Promise.resolve();
      },
      waits: { seenMs: 1_100, storedMs: 0 },
    };
  });
  afterEach(async () => {
    await bff.close();
    await database.close();
    await upstream.close();
  });

  const path = () => join(place.dataDir, MASTER_KEY_FILE);
  const keysNow = () => {
    const kept = keptMasterKeys(place.dataDir);
    if (!kept.ok) throw new Error('no keys');
    return kept.keys;
  };
  const read = async () => String((await capture(bff.url, person, makeJpeg())).json['reference']);
  const kept = async () => {
    upstream.next.push(...[1, 2, 3].map(() => failWith(OUTAGE)));
    const answer = await capture(bff.url, person, makeJpeg());
    expect(answer.json).toMatchObject({ image_kept: true });
    return String(answer.json['reference']);
  };
  const look = async (reference: string) => {
    const answer = await fetch(`${bff.url}/api/captures/${reference}`, { headers: { cookie: person } });
    return { status: answer.status, state: (await answer.json()) as { state?: string; answer?: unknown } };
  };

  async function addKey(): Promise<readonly MasterKey[]> {
    const made = await addKeyToFile(path(), options);
    if (!made.ok) throw new Error(made.because);
    return made.keys;
  }

  describe('a rotation', () => {
    it('leaves nothing behind that the old key opens, while captures come and are read without a fault', async () => {
      const references = [await read(), await read(), await kept()];
      const noted = { reference: 'K7Q4MF2X', author: 'Kim', text: '카나리', at: 1 };
      await insertNote(database.db, noted, fixedKeys(keysNow()));
      const over = new AbortController();
      const seen: (number | string | undefined)[] = [];
      const looking = (async () => {
        for (let at = 0; !over.signal.aborted; at += 1) {
          const { status, state } = await look(references[at % references.length] ?? '');
          if (status !== 200 || state.answer === undefined) seen.push(status, state.state);
          if (at % 10 === 0) references.push(await read());
        }
      })();
      const keys = await addKey();
      const wrapped = await wrapWithNewest(database, fixedKeys(keys));
      over.abort();
      await looking;
      expect(seen).toEqual([]);
      expect(wrapped).toMatchObject({ photos: 1, notes: 1, unopened: 0 });
      expect(wrapped.answers).toBeGreaterThanOrEqual(3);
      expect([...(await keyVersionsInUse(database)).keys()]).toEqual(['2']);

      expect(await dropOldFromFile(path(), keys, options)).toEqual({ ok: true, dropped: ['1'], left: '2' });
      expect(readFileSync(path(), 'utf8')).toMatch(/^2:[A-Za-z0-9+/]{43}=$/);
      expect(statSync(path()).mode & 0o777).toBe(0o600);
      for (const reference of references) expect((await look(reference)).state.answer).toBeDefined();
      expect((await readNotes(database.db, noted.reference, fixedKeys(keysNow())))[0]?.text).toBe('카나리');
      expect(recorded).toEqual(['{"version":"2"}', '{"dropped":"1","version":"2"}']);
      expect(bff.logged.join('')).not.toContain('no master key');
    });

    it('lets the photo be read afterwards', async () => {
      const reference = await kept();
      const keys = await addKey();
      await wrapWithNewest(database, fixedKeys(keys));
      await dropOldFromFile(path(), keys, options);
      const now = Date.now();
      await database.db.updateTable('captures').set({ due_at: now }).where('state', '=', 'waiting').execute();
      await expect
        .poll(async () => (await look(reference)).state.state, { timeout: 10_000, interval: 50 })
        .toBe('read');
    });
  });

  describe('the old key', () => {
    it('stays as long as something needs it that cannot be moved', async () => {
      const reference = await read();
      const keys = await addKey();
      await database.db
        .updateTable('captures')
        .set({ wrapped_key: Buffer.alloc(60, 7) })
        .execute();
      expect(await dropOldFromFile(path(), keys, options)).toEqual({
        ok: false,
        because: 'in-use',
        versions: new Map([['1', 1]]),
      });
      expect(keysNow()).toHaveLength(2);
      expect((await look(reference)).status).toBe(200);
    });

    it('stays until what was sealed with it has surely been stored', async () => {
      const keys = await addKey();
      const hasty = { ...options, waits: { seenMs: 0, storedMs: 60_000 } };
      expect(await dropOldFromFile(path(), keys, hasty)).toMatchObject({ ok: false, because: 'young' });
      expect(keysNow()).toHaveLength(2);
    });

    it('taken away too early is told by its version, and nothing breaks', async () => {
      const early = await read();
      await addKey();
      writeFileSync(path(), readFileSync(path(), 'utf8').split(',')[0] ?? '');
      // Long enough for the running process to look again.
      const late = await read();
      expect((await look(late)).state.answer).toBeDefined();
      await expect
        .poll(async () => (await look(early)).state, { timeout: 3_000 })
        .toMatchObject({
          state: 'expired',
        });
      expect(bff.logged).toContain('no master key 1');
      expect((await look(early)).status).toBe(200);
    });
  });

  it('is not begun twice at once', async () => {
    writeFileSync(`${path()}.next`, '');
    const made = await addKeyToFile(path(), options);
    expect(made).toEqual({ ok: false, because: 'busy', draft: `${path()}.next` });
    expect(keysNow()).toHaveLength(1);
    expect(existsSync(path())).toBe(true);
  });
});
