import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { capture, startSession, startTestApp } from './testing/test-app.ts';
import { makeJpeg } from './testing/test-images.ts';
import { startTestUpstream } from './testing/test-upstream.ts';

/** What stands in the table of captures, as any other program that gets hold of the file would see it. */
function storedAnswers(dataDir: string): unknown[] {
  const file = new BetterSqlite(join(dataDir, 'captures.sqlite'), { readonly: true });
  try {
    return file.prepare('select document, answer_status, wrapped_key, answer from captures').all();
  } finally {
    file.close();
  }
}

it('the answer to a card is given again, but lies in no file and ends with the process', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'card-'));
  const upstream = await startTestUpstream();
  const options = { origin: upstream.origin, dataDir };
  const card = { document: 'credit-card', key: crypto.randomUUID() };
  const first = await startTestApp(options);
  const cookie = await startSession(first.url);
  const read = await capture(first.url, cookie, makeJpeg(), card);
  expect([read.status, read.text.includes('4111111111111111')]).toEqual([200, true]);
  const replay = await capture(first.url, cookie, makeJpeg(), card);
  expect([replay.status, replay.text]).toEqual([200, read.text]);
  expect(upstream.calls).toHaveLength(1);
  const nothing = { document: 'credit-card', answer_status: null, wrapped_key: null, answer: null };
  expect(storedAnswers(dataDir)).toEqual([nothing]);
  await first.close();

  const second = await startTestApp(options);
  const again = await capture(second.url, cookie, makeJpeg(), card);
  expect([again.status, again.json]).toEqual([200, read.json]);
  expect(upstream.calls).toHaveLength(2);
  expect((await capture(second.url, cookie, makeJpeg({ width: 801 }), card)).status).toBe(422);
  expect(storedAnswers(dataDir)).toEqual([nothing]);
  await second.close();
  await upstream.close();
  rmSync(dataDir, { recursive: true, force: true });
});
