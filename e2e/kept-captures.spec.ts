/**
 * The life of a kept capture as a program and the disk see it, with the real local-ocr behind: sealed while it waits,
 * read by itself when the fault is over, gone when it was read or taken back.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { leavesOf } from './expect-problem.ts';
import { CANARY, canaryPhoto, personalThings, searchFolder } from './canary.ts';
import { expect, test } from './app-without-page.ts';
import { ask, newSession, postCapture, type RawAnswer } from './raw-client.ts';
import { arm, disarm, EVERY_CALL } from './upstream-control.ts';

/** The first gap, the breaker's rest, and the time for reading. */
const READ_AGAIN_MS = 90_000;

let cookie = '';
test.beforeAll(async ({ app }) => {
  cookie = await newSession(app.url, {}, true);
});
test.afterEach(({ app }) => disarm(app));

const images = (dataDir: string) => readdirSync(join(dataDir, 'images'));
const state = (base: string, reference: unknown): Promise<RawAnswer> =>
  ask(base, `/api/captures/${String(reference)}`, { headers: { cookie } });

test('an outage: sealed on disk, read when it is over, and then gone from the disk', async ({ app }) => {
  test.setTimeout(READ_AGAIN_MS + 60_000);
  await arm(app, { resultCode: 5003021, times: EVERY_CALL, document: 'id-card' });
  const sent = { cookie, bytes: canaryPhoto('id-card'), key: 'kept' };
  const told = await postCapture(app.url, sent);
  expect(told.json, told.text).toMatchObject({
    status: 503,
    image_kept: true,
    next_step: 'savedForRetry',
    retry: { mode: 'automatic' },
  });
  expect((await postCapture(app.url, sent)).json).toEqual(told.json);

  const [file, ...others] = images(app.dataDir);
  expect(others).toEqual([]);
  expect(statSync(join(app.dataDir, 'images', String(file))).mode & 0o777).toBe(0o600);
  expect(searchFolder(app.dataDir, personalThings()).hits).toEqual([]);

  await disarm(app);
  await expect
    .poll(async () => (await state(app.url, told.json['reference'])).json['state'], {
      timeout: READ_AGAIN_MS,
    })
    .toBe('read');
  const { json } = await state(app.url, told.json['reference']);
  expect(leavesOf(json)).toContain(CANARY.residentNumber);
  expect(json).not.toHaveProperty('kept');
  expect(images(app.dataDir)).toEqual([]);
  expect(searchFolder(app.dataDir, personalThings()).hits).toEqual([]);
});

test('a withdrawal: photo and answer are destroyed, and the number says so', async ({ app }) => {
  await arm(app, { resultCode: 4010001, times: EVERY_CALL, document: 'id-card' });
  const { json } = await postCapture(app.url, { cookie, bytes: canaryPhoto('id-card') });
  expect(json).toMatchObject({ image_kept: true, retry: { mode: 'none' } });
  expect((await state(app.url, json['reference'])).json).toMatchObject({ state: 'staff' });
  expect(images(app.dataDir)).toHaveLength(1);
  const path = `/api/captures/${String(json['reference'])}`;
  expect((await ask(app.url, path, { method: 'DELETE', headers: { cookie } })).status).toBe(204);
  expect(images(app.dataDir)).toEqual([]);
  expect((await state(app.url, json['reference'])).json).toEqual({
    reference: json['reference'],
    document: 'id-card',
    state: 'deleted',
  });
});

test('nothing is kept of a card, of a fault of the person’s, or without the agreement', async ({ app }) => {
  await arm(app, { resultCode: 5000001, times: EVERY_CALL, document: 'credit-card' });
  const card = await postCapture(app.url, {
    cookie,
    document: 'credit-card',
    bytes: canaryPhoto('credit-card'),
  });
  await arm(app, { resultCode: 4000121, times: EVERY_CALL, document: 'id-card' });
  const own = await postCapture(app.url, { cookie, bytes: canaryPhoto('id-card') });
  await disarm(app);
  await arm(app, { resultCode: 4010001, times: EVERY_CALL, document: 'id-card' });
  const refused = await postCapture(app.url, { cookie: await newSession(app.url) });
  for (const { json } of [card, own, refused]) expect(json).toMatchObject({ image_kept: false });
  expect(images(app.dataDir)).toEqual([]);
  expect(searchFolder(app.dataDir, personalThings()).hits).toEqual([]);
});
