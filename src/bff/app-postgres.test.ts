import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PostgresServer, startPostgres } from './testing/postgres-server.ts';
import { capture, startSession, startTestApp, type TestApp } from './testing/test-app.ts';
import { makeJpeg } from './testing/test-images.ts';
import { startTestUpstream, type TestUpstream } from './testing/test-upstream.ts';

const started = await startPostgres();

if (started.ok) describe('the app on PostgreSQL', () => tests(started.server));
else it.skip(`the app on PostgreSQL: not tried, ${started.why}`, () => undefined);

function tests(server: PostgresServer): void {
  let upstream: TestUpstream;
  let url: string;
  let first: TestApp;
  let second: TestApp;

  const start = () =>
    startTestApp({
      origin: upstream.origin,
      environment: { DATABASE_URL: url, MASTER_KEYS: `1:${Buffer.alloc(32, 7).toString('base64')}` },
    });

  beforeAll(async () => {
    upstream = await startTestUpstream();
    url = await server.newDatabase();
    [first, second] = await Promise.all([start(), start()]);
  });
  afterAll(async () => {
    await Promise.all([first.close(), second.close()]);
    await upstream.close();
    await server.stop();
  });

  it('gives the answer of one process from another, and reads once', async () => {
    const cookie = await startSession(first.url);
    const key = crypto.randomUUID();
    const photo = makeJpeg();
    const before = upstream.calls.length;
    const answers = await Promise.all(
      [first, second, first, second].map(({ url: base }) => capture(base, cookie, photo, { key })),
    );
    expect(answers.map(({ status }) => status).filter((status) => status === 200).length).toBeGreaterThan(0);
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    const again = await capture(second.url, cookie, photo, { key });
    expect([again.status, again.json.outcome]).toEqual([200, { reason: 'SUCCESS', next_step: 'continue' }]);
    expect(upstream.calls.length - before).toBe(1);
  });

  it('promises nothing while the database is away, and goes on by itself when it is back', async () => {
    const cookie = await startSession(first.url);
    await server.kill();
    const refused = await capture(first.url, cookie, makeJpeg());
    expect(refused.status).toBe(503);
    expect(refused.json).toMatchObject({ image_kept: false });
    expect((await fetch(`${first.operationsUrl}/readyz`)).status).toBe(503);
    await server.start();
    await expect.poll(async () => (await fetch(`${first.operationsUrl}/readyz`)).status).toBe(200);
    expect((await capture(first.url, cookie, makeJpeg())).status).toBe(200);
  });
}
