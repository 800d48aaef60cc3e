import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { formatReference } from '#src/shared/reference.ts';
import { openDatabase, type Database } from '../../store/database.ts';
import type { DatabasePlace } from '../../store/database.ts';
import { onBothEngines } from '../../testing/on-both-engines.ts';
import { NOON, storeCapture } from '../../testing/stored-captures.ts';
import { openAnswersInMemory } from '../answers-in-memory.ts';
import { openCaseChanges } from '../case-changes.ts';
import { openImageFiles } from '../image-files.ts';
import { fixedKeys } from '../key-ring.ts';
import { openLife } from '../open-life.ts';
import { TEST_CALLS } from '../../testing/test-calls.ts';
import { openCases, type Cases } from './cases.ts';

const NOTE = '카나리시험 고객이 전화함, 901340-1000007';
const masterKeys = fixedKeys([{ version: '1', bytes: randomBytes(32) }]);

await onBothEngines((engine) => {
  let database: Database;
  let place: DatabasePlace;
  let cases: Cases;
  let room: 'open' | 'pause' = 'open';

  beforeEach(async () => {
    room = 'open';
    place = await engine.newPlace();
    database = await openDatabase(place);
    const now = () => NOON;
    const life = openLife({
      database,
      images: await openImageFiles(place.dataDir),
      masterKeys,
      calls: TEST_CALLS,
      inMemory: openAnswersInMemory({ count: 1, bytes: 1 }),
      now,
      leaseMs: 1_000,
      answerKeptMs: 1_000,
      onLeftBehind: (_reference, error) => {
        throw error;
      },
    });
    cases = openCases({
      database,
      masterKeys,
      life,
      now,
      queue: { room: () => Promise.resolve(room) },
      changes: openCaseChanges(1_000),
      countsKeptMs: 0,
    });
  });
  afterEach(() => database.close());

  it('tells everything of a case, and nothing of one that is not there', async () => {
    const answer = await storeCapture(database, { recapture_id: 'link-1', state: 'recognised' });
    const reference = await storeCapture(database, {
      state: 'expired',
      facts: JSON.stringify({ browser: 'Chrome 142' }),
      told: JSON.stringify({ reason: 'SERVICE_PROBLEM', image_kept: true }),
      replaced_by: answer,
    });
    const link = {
      secret_hash: 'x',
      document: 'id-card',
      locale: 'ko',
      tip: 'IMAGE_BLURRY',
      created_by: 'Mina',
    };
    await database.db
      .insertInto('recapture_links')
      .values({ ...link, id: 'link-1', reference, created_at: NOON, expires_at: NOON + 5, used_at: null })
      .execute();
    expect(await cases.detail(reference)).toMatchObject({
      row: { reference: formatReference(reference), state: 'expired', hasRecaptureLink: true },
      told: { reason: 'SERVICE_PROBLEM' },
      facts: { browser: 'Chrome 142' },
      events: [],
      notes: [],
      retry: { kind: 'not-offered', because: 'expired', helps: 'recapture-link' },
      // Somebody sent a new photo already.
      recapture: { offered: false, expiresAt: new Date(NOON + 5).toISOString() },
      answers: null,
      answeredBy: formatReference(answer),
    });
    expect(await cases.detail(answer)).toMatchObject({
      answers: formatReference(reference),
      answeredBy: null,
    });
    expect(await cases.detail('00000000')).toBeNull();
  });

  it('offers a retry of a kept photo, and says what it waits for', async () => {
    const kept = { photo_key_version: '1', photo_wrapped_key: Buffer.alloc(1), kept_until: NOON + 60_000 };
    const reference = await storeCapture(database, { state: 'staff', fault: 'operator', ...kept });
    expect((await cases.detail(reference))?.retry).toEqual({ kind: 'offered', waitsFor: 'nothing' });
    room = 'pause';
    expect((await cases.detail(reference))?.retry).toEqual({ kind: 'offered', waitsFor: 'pause' });
  });

  it('seals what people write, and shows it to staff in order', async () => {
    const reference = await storeCapture(database);
    expect(await cases.note(reference, 'Mina', NOTE)).toBe(true);
    expect(await cases.note(reference, 'Jun', '다시 확인')).toBe(true);
    const detail = await cases.detail(reference);
    expect(detail?.notes.map(({ author, text }) => [author, text])).toEqual(
      expect.arrayContaining([
        ['Mina', NOTE],
        ['Jun', '다시 확인'],
      ]),
    );
    expect(detail?.events.map(({ kind, actor }) => [kind, actor])).toEqual([
      ['noted', 'Mina'],
      ['noted', 'Jun'],
    ]);
    const disk = await engine.onDisk(place);
    for (const written of [NOTE, '901340-1000007', Buffer.from(NOTE).toString('base64').slice(4, 40)]) {
      expect(disk.includes(written)).toBe(false);
    }
    // Moved beside another case, it does not open.
    const other = await storeCapture(database);
    await database.db.updateTable('notes').set({ reference: other }).where('author', '=', 'Mina').execute();
    expect((await cases.detail(other))?.notes).toMatchObject([{ author: 'Mina', text: '' }]);
    expect(await cases.note('00000000', 'Mina', NOTE)).toBe(false);
  });

  it('gives a case to somebody, and back to everyone', async () => {
    const reference = await storeCapture(database);
    expect(await cases.assign(reference, 'Jun', 'Mina')).toBe(true);
    expect((await cases.list({ assignedTo: 'Jun' }, WINDOW)).total).toBe(1);
    expect(await cases.assign(reference, null, 'Jun')).toBe(true);
    const detail = await cases.detail(reference);
    expect(detail?.row.assignedTo).toBeNull();
    expect(detail?.events.map(({ kind, detail: more }) => [kind, more])).toEqual([
      ['assigned', { to: 'Jun' }],
      ['assigned', {}],
    ]);
    expect(await cases.assign('00000000', 'Jun', 'Mina')).toBe(false);
  });

  it('closes once, and deletes what was written too', async () => {
    const reference = await storeCapture(database, { state: 'staff', told: '{"reason":"SERVICE_PROBLEM"}' });
    await cases.note(reference, 'Mina', NOTE);
    expect(await cases.end(reference, 'close', 'Mina')).toBe(true);
    expect(await cases.end(reference, 'close', 'Mina')).toBe(false);
    expect((await cases.detail(reference))?.notes).toHaveLength(1);
    expect(await cases.end(reference, 'delete', 'Root')).toBe(true);
    expect((await cases.detail(reference))?.notes).toEqual([]);
    expect(await cases.end(reference, 'delete', 'Root')).toBe(false);

    const open = await storeCapture(database, { state: 'person' });
    await cases.note(open, 'Mina', NOTE);
    expect(await cases.end(open, 'delete', 'Root')).toBe(true);
    expect(await cases.detail(open)).toMatchObject({ row: { state: 'deleted' }, notes: [] });
    expect(await cases.note(open, 'Mina', NOTE)).toBe(false);
  });

  it('writes the list as a file, in its order', async () => {
    const first = await storeCapture(database, { cause: 'FAIL', result_code: -1, created_at: NOON - 2 });
    const second = await storeCapture(database, { assigned_to: '=1+1, "Jun"', created_at: NOON - 1 });
    await storeCapture(database, { document: 'credit-card' });
    const file = await cases.export({ document: ['id-card'] }, { sort: 'createdAt', order: 'asc' });
    if (!file.ok) throw new Error(file.because);
    expect(file.count).toBe(2);
    let text = '';
    for await (const lines of file.lines) text += lines;
    const [head, one, two, rest] = text.split('\r\n');
    expect(head).toMatch(/^\uFEFFreference,document,state,cause,fault,result_code,/);
    expect(one).toMatch(new RegExp(`^${formatReference(first)},id-card,person,FAIL,user,-1,ko,v2.0,`));
    expect(two?.startsWith(formatReference(second))).toBe(true);
    // A spreadsheet takes it for a text.
    expect(two?.endsWith(`"'=1+1, ""Jun"""`)).toBe(true);
    expect(rest).toBe('');
  });
});

const WINDOW = { sort: 'createdAt', order: 'desc', offset: 0, limit: 50 } as const;
