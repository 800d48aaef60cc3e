import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestUpstream, failWith, type TestUpstream } from './testing/test-upstream.ts';
import { capture, startSession, startTestApp, type TestApp } from './testing/test-app.ts';
import { makeJpeg } from './testing/test-images.ts';

let upstream: TestUpstream;
let bff: TestApp;
let agreed: string;

beforeAll(async () => {
  upstream = await startTestUpstream();
});
afterAll(() => upstream.close());
beforeEach(async () => {
  upstream.next.length = 0;
  bff = await startTestApp({ origin: upstream.origin });
  agreed = await startSession(bff.url, { keepConsent: true });
  return () => bff.close();
});

const DOWN = 5003021;
const failAll = (code: number) =>
  upstream.next.push(failWith(code), failWith(code), failWith(code), failWith(code));

async function state(
  reference: unknown,
  cookie = agreed,
): Promise<{ status: number; json: Record<string, unknown> }> {
  const answer = await fetch(`${bff.url}/api/captures/${String(reference)}`, { headers: { cookie } });
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
}

describe('a fault that is not the person’s', () => {
  it('keeps the photo, and says so only then', async () => {
    failAll(DOWN);
    const { status, json } = await capture(bff.url, agreed, makeJpeg(), { key: 'kept' });
    expect([status, json.image_kept, json.next_step]).toEqual([503, true, 'savedForRetry']);
    expect(json.retry).toEqual({ mode: 'automatic' });
    expect(Date.parse(String(json.kept_until)) - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
    expect((await state(json.reference)).json).toMatchObject({
      state: 'waiting',
      answer: { reason: json.reason, image_kept: true },
      kept: { until: json.kept_until, calls: 0 },
    });
    // The same again: the same promise, no second photo, no further call.
    const calls = upstream.calls.length;
    const again = await capture(bff.url, agreed, makeJpeg(), { key: 'kept' });
    expect([again.status, again.json.reference]).toEqual([503, json.reference]);
    expect(upstream.calls.length).toBe(calls);
    expect((await state(json.reference, await startSession(bff.url))).status).toBe(404);
  });

  it('waits for staff when somebody has to repair something first', async () => {
    failAll(4010001);
    const { status, json } = await capture(bff.url, agreed, makeJpeg());
    expect([status, json.image_kept, json.retry]).toEqual([503, true, { mode: 'none' }]);
    expect((await state(json.reference)).json).toMatchObject({ state: 'staff' });
  });

  it('keeps nothing without the agreement, and nothing of a card', async () => {
    failAll(DOWN);
    const refused = await capture(bff.url, await startSession(bff.url), makeJpeg());
    expect([refused.status, refused.json.image_kept, refused.json.reason]).toEqual([
      503,
      false,
      'SERVICE_PROBLEM_NOT_SAVED',
    ]);
    upstream.next.length = 0;
    failAll(5003011);
    failAll(5003011);
    const card = await capture(bff.url, agreed, makeJpeg(), { document: 'credit-card' });
    expect(card.json.image_kept).toBe(false);
  });

  it('is destroyed at once when the person withdraws', async () => {
    failAll(DOWN);
    const { json } = await capture(bff.url, agreed, makeJpeg());
    const path = `${bff.url}/api/captures/${String(json.reference)}`;
    expect((await fetch(path, { method: 'DELETE', headers: { cookie: agreed } })).status).toBe(204);
    const { json: after } = await state(json.reference);
    expect(after).toMatchObject({ state: 'deleted' });
    expect(after).not.toHaveProperty('answer');
    expect(after).not.toHaveProperty('kept');
  });
});

it('a photo that the person has to take again is never kept', async () => {
  upstream.next.push(failWith(4000121));
  const { status, json } = await capture(bff.url, agreed, makeJpeg());
  expect([status, json.image_kept]).toEqual([422, false]);
  expect((await state(json.reference)).json).toMatchObject({ state: 'failed' });
});
