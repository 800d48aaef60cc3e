import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Timings } from './timings.ts';
import { TIMINGS } from './timings.ts';
import { capture, startSession, startTestApp, type TestApp } from './testing/test-app.ts';
import { makeJpeg } from './testing/test-images.ts';
import { type Behaviour, failWith, startTestUpstream, type TestUpstream } from './testing/test-upstream.ts';

let upstream: TestUpstream;
let bff: TestApp;
let later = 0;

const BACKGROUND: Timings['background'] = { ...TIMINGS.background, pollMs: 20, paceMs: 5 };

async function start(timings: Partial<Timings> = {}): Promise<void> {
  bff = await startTestApp({
    origin: upstream.origin,
    timings: { background: BACKGROUND, followMs: 50, ...timings },
    config: { now: () => Date.now() + later },
  });
}

beforeEach(async () => {
  later = 0;
  upstream = await startTestUpstream();
});
afterEach(async () => {
  await bff.close();
  await upstream.close();
});

const times = (count: number, behaviour: Behaviour) => Array.from({ length: count }, () => behaviour);

/** A photo of its own each time. */
async function kept(cookie: string) {
  const answer = await capture(bff.url, cookie, makeJpeg());
  expect(answer.json).toMatchObject({ image_kept: true });
  return String(answer.json['reference']);
}

async function stateOf(cookie: string, reference: string): Promise<Record<string, unknown>> {
  const answer = await fetch(`${bff.url}/api/captures/${reference}`, { headers: { cookie } });
  return (await answer.json()) as Record<string, unknown>;
}

describe('a kept capture', () => {
  it('is called again when it is due, and read without anybody asking', async () => {
    await start();
    const cookie = await startSession(bff.url, { keepConsent: true });
    upstream.next.push(...times(3, failWith(5003021)));
    const reference = await kept(cookie);
    expect(await stateOf(cookie, reference)).toMatchObject({ state: 'waiting', kept: { calls: 0 } });
    later += 40_000;
    await expect
      .poll(() => stateOf(cookie, reference), { timeout: 5_000 })
      .toMatchObject({ state: 'read', answer: { result: { type: 'resident' } } });
    expect(upstream.calls).toHaveLength(4);
    expect(upstream.calls[3]?.image).toEqual(upstream.calls[0]?.image);
    expect(upstream.calls[3]?.symmetricKey).not.toEqual(upstream.calls[0]?.symmetricKey);
  });
});
