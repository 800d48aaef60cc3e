import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BulkRetry } from '#src/shared/contract/support/bulk.ts';
import type { CaseDetail } from '#src/shared/contract/support/case-detail.ts';
import type { Overview } from '#src/shared/contract/support/overview.ts';
import { onBothEngines } from './testing/on-both-engines.ts';
import { signInAs } from './testing/staff-requests.ts';
import { capture, startSession, startTestApp, type TestApp } from './testing/test-app.ts';
import { makeJpeg } from './testing/test-images.ts';
import { failWith, SECRET_KEY, startTestUpstream, type TestUpstream } from './testing/test-upstream.ts';
import { TIMINGS } from './timings.ts';

interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
}

await onBothEngines((engine) => {
  let upstream: TestUpstream;
  let bff: TestApp;
  let secretKey: string;
  let person: string;

  beforeEach(async () => {
    secretKey = SECRET_KEY;
    upstream = await startTestUpstream();
    const { dataDir, url } = await engine.newPlace();
    bff = await startTestApp({
      origin: upstream.origin,
      secretKey: () => secretKey,
      dataDir,
      environment: { BULK_RETRIES_PER_MINUTE: '6000', ...(url === null ? {} : { DATABASE_URL: url }) },
      timings: { background: { ...TIMINGS.background, pollMs: 20, paceMs: 5 }, followMs: 50 },
    });
    person = await startSession(bff.url, { keepConsent: true });
  });
  afterEach(async () => {
    await bff.close();
    await upstream.close();
  });

  async function ask<Body>(cookie: string, way: string, body?: unknown): Promise<Answer<Body>> {
    const [method = '', path = ''] = way.split(' ');
    const answer = await fetch(`${bff.url}/api/support/${path}`, {
      method,
      headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: (text === '' ? null : JSON.parse(text)) as Body };
  }

  async function keptOne(): Promise<string> {
    const answer = await capture(bff.url, person, makeJpeg());
    expect(answer.json).toMatchObject({ image_kept: true });
    return String(answer.json['reference']);
  }

  const fails = (count: number, code: number) =>
    upstream.next.push(...Array.from({ length: count }, () => failWith(code)));
  const overview = async (cookie: string) => (await ask<Overview>(cookie, 'GET overview')).body;

  describe('one press', () => {
    it('calls at once, shows what came of it, and is made once', async () => {
      const retrier = await signInAs(bff, 'retrier', 'Kim');
      fails(3, 5003021);
      const reference = await keptOne();
      const seen = await ask<CaseDetail>(retrier, `GET cases/${reference}`);
      expect(seen.body.retry).toEqual({ kind: 'offered', waitsFor: 'nothing' });
      const press = { seenRun: seen.body.row.run };
      const pressed = await ask<CaseDetail>(retrier, `POST cases/${reference}/retry`, press);
      expect(pressed.status).toBe(202);
      expect((await ask(retrier, `POST cases/${reference}/retry`, press)).status).toBe(409);
      await expect
        .poll(async () => (await ask<CaseDetail>(retrier, `GET cases/${reference}`)).body, { timeout: 5_000 })
        .toMatchObject({
          row: { state: 'recognised', askedBy: null },
          retry: { kind: 'not-offered', because: 'already-read', helps: 'nothing' },
        });
      expect(upstream.calls).toHaveLength(4);
      const { events } = (await ask<CaseDetail>(retrier, `GET cases/${reference}`)).body;
      expect(events.filter(({ actor }) => actor === 'Kim').map(({ kind }) => kind)).toEqual([
        'asked',
        'call',
      ]);
    });

    it('is refused to viewers, and where it cannot help', async () => {
      fails(3, 5003021);
      const reference = await keptOne();
      const viewer = await signInAs(bff, 'viewer');
      expect((await ask(viewer, `POST cases/${reference}/retry`, { seenRun: 1 })).status).toBe(403);
      const retrier = await signInAs(bff, 'retrier');
      fails(1, 4000121);
      const { json } = await capture(bff.url, person, makeJpeg());
      const detail = await ask<CaseDetail>(retrier, `GET cases/${String(json['reference'])}`);
      expect(detail.body.retry).toMatchObject({ because: 'users-turn', helps: 'recapture-link' });
      const press = { seenRun: detail.body.row.run };
      expect((await ask(retrier, `POST cases/${String(json['reference'])}/retry`, press)).status).toBe(409);
      expect((await ask(retrier, 'POST cases/ZZZZ-ZZZZ/retry', press)).status).toBe(404);
      expect(upstream.calls).toHaveLength(4);
    });
  });

  it('rests when an admin pauses the queue, and goes on when it is resumed', async () => {
    const admin = await signInAs(bff, 'admin', 'Lee');
    const retrier = await signInAs(bff, 'retrier');
    expect((await ask(retrier, 'POST queue/pause', { reason: 'Maintenance' })).status).toBe(403);
    const paused = await ask(admin, 'POST queue/pause', { reason: 'Maintenance' });
    expect(paused).toMatchObject({ status: 200, body: { paused: { by: 'Lee', reason: 'Maintenance' } } });
    expect((await ask(admin, 'POST queue/pause', { reason: 'Maintenance' })).status).toBe(409);
    fails(3, 5003021);
    const reference = await keptOne();
    const pressed = await ask<CaseDetail>(retrier, `POST cases/${reference}/retry`, { seenRun: 1 });
    expect(pressed.status).toBe(202);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(upstream.calls).toHaveLength(3);
    expect((await overview(admin)).queue).toMatchObject({ waiting: 1, staff: 0, paused: { by: 'Lee' } });
    expect((await ask(admin, 'POST queue/resume')).body).toMatchObject({ paused: null });
    await expect.poll(() => upstream.calls.length, { timeout: 5_000 }).toBe(4);
  });

  it('opens one incident for thirty failures, and reads all thirty once it is repaired', async () => {
    const retrier = await signInAs(bff, 'retrier', 'Kim');
    secretKey = 'revoked';
    for (let count = 0; count < 30; count += 1) await keptOne();
    expect((await overview(retrier)).incidents).toMatchObject([
      { cause: 'INVALID_APPKEY_SECRETKEY', captures: 30, waiting: 30, closedAt: null },
    ]);
    const wish = { filter: { cause: ['INVALID_APPKEY_SECRETKEY'] }, withIncidents: false };
    const early = await ask<BulkRetry>(retrier, 'POST bulk-retries', wish);
    expect(early).toMatchObject({
      status: 201,
      body: { plan: { matched: 30, now: 0, incidents: [{ count: 30 }], calls: 0 } },
    });
    secretKey = SECRET_KEY;
    // Somebody's next photo shows that the keys are taken again.
    expect((await capture(bff.url, person, makeJpeg())).status).toBe(200);
    await expect
      .poll(async () => (await overview(retrier)).incidents, { timeout: 5_000 })
      .toMatchObject([{ closedBy: 'clock' }]);
    const { body: planned } = await ask<BulkRetry>(retrier, 'POST bulk-retries', wish);
    expect(planned.plan).toMatchObject({ matched: 30, now: 30, incidents: [], calls: 30, perMinute: 6_000 });
    expect((await ask(retrier, `POST bulk-retries/${planned.id}/run`)).status).toBe(200);
    expect((await ask(retrier, `POST bulk-retries/${planned.id}/run`)).status).toBe(409);
    await expect
      .poll(async () => (await ask<BulkRetry>(retrier, `GET bulk-retries/${planned.id}`)).body, {
        timeout: 30_000,
      })
      .toMatchObject({ state: 'done', progress: { recognised: 30, open: 0, underWay: 0 } });
    expect(upstream.calls).toHaveLength(31);
    const items = await ask(retrier, `GET bulk-retries/${planned.id}/items?offset=29`);
    expect(items.body).toMatchObject({ total: 30, items: [{ state: 'recognised', result: 'SUCCESS' }] });
  });

  it('closes an incident by staff once, with a row in the audit', async () => {
    const retrier = await signInAs(bff, 'retrier', 'Kim');
    const admin = await signInAs(bff, 'admin');
    fails(1, 4010001);
    await keptOne();
    const [incident] = (await overview(retrier)).incidents;
    expect((await ask(retrier, `POST incidents/${incident?.id}/close`)).status).toBe(204);
    expect((await ask(retrier, `POST incidents/${incident?.id}/close`)).status).toBe(409);
    const audit = await ask(admin, 'GET audit?action=incident-closed');
    expect(audit.body).toMatchObject({
      rows: [{ actor: 'Kim', detail: { cause: 'INVALID_APPKEY_SECRETKEY' } }],
    });
  });
});
