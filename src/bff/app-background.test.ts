import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { capture, startSession, startTestApp, type TestApp } from './testing/test-app.ts';
import { makeJpeg } from './testing/test-images.ts';
import { type Behaviour, failWith, startTestUpstream, type TestUpstream } from './testing/test-upstream.ts';
import { TIMINGS, type Timings } from './timings.ts';

const SOON: Timings['background'] = { ...TIMINGS.background, pollMs: 20, paceMs: 5 };
const DUE_MS = 40_000;

let upstream: TestUpstream;
let bff: TestApp;
let cookie: string;
/** What the wall clock is ahead by; the breaker's own clock is the machine's. */
let later = 0;

async function start(timings: Partial<Timings> = {}): Promise<void> {
  bff = await startTestApp({
    origin: upstream.origin,
    timings: { background: SOON, followMs: 50, ...timings },
    config: { now: () => Date.now() + later },
  });
  cookie = await startSession(bff.url, { keepConsent: true });
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
const hangUp: Behaviour = (_call, response) => response.destroy();

async function keptOne(): Promise<string> {
  const answer = await capture(bff.url, cookie, makeJpeg());
  expect(answer.json).toMatchObject({ image_kept: true });
  return String(answer.json['reference']);
}

async function stateOf(reference: string): Promise<Record<string, unknown>> {
  const answer = await fetch(`${bff.url}/api/captures/${reference}`, { headers: { cookie } });
  return (await answer.json()) as Record<string, unknown>;
}

function inDatabase<Row>(statement: string): Row[] {
  const sqlite = new BetterSqlite(join(bff.dataDir, 'captures.sqlite'), { readonly: true });
  try {
    return sqlite.prepare(statement).all() as Row[];
  } finally {
    sqlite.close();
  }
}

describe('a kept capture', () => {
  it('is called again when it is due, and read without anybody asking', async () => {
    await start();
    upstream.next.push(...times(3, failWith(5003021)));
    const reference = await keptOne();
    expect(await stateOf(reference)).toMatchObject({ state: 'waiting', kept: { calls: 0 } });
    later += DUE_MS;
    await expect
      .poll(() => stateOf(reference), { timeout: 5_000 })
      .toMatchObject({ state: 'read', answer: { result: { type: 'resident' } } });
    expect(upstream.calls).toHaveLength(4);
    // The same photo in an envelope of its own.
    expect(upstream.calls[3]?.image).toEqual(upstream.calls[0]?.image);
    expect(upstream.calls[3]?.symmetricKey).not.toEqual(upstream.calls[0]?.symmetricKey);
    expect(readdirSync(join(bff.dataDir, 'images'))).toEqual([]);
  });

  it('waits longer after each failure, and never less than the upstream asked for', async () => {
    await start({ retryAfterMaxMs: 10 });
    const asks = (seconds: number): Behaviour => {
      return (_call, response) => response.writeHead(503, { 'retry-after': String(seconds) }).end('busy');
    };
    upstream.next.push(asks(1), asks(1), asks(900));
    const reference = await keptOne();
    const dueIn = async () => {
      const { kept } = (await stateOf(reference)) as { kept?: { nextCallAt: string | null; calls: number } };
      const at = kept?.nextCallAt ? Date.parse(kept.nextCallAt) - (Date.now() + later) : null;
      return { calls: kept?.calls, seconds: at === null ? null : Math.round(at / 1_000) };
    };
    expect((await dueIn()).seconds).toBeGreaterThan(25);
    later += DUE_MS;
    await expect.poll(async () => (await dueIn()).calls, { timeout: 5_000 }).toBe(1);
    expect((await dueIn()).seconds).toBeGreaterThan(100);
    expect((await dueIn()).seconds).toBeLessThan(140);
    later += 140_000;
    await expect.poll(async () => (await dueIn()).calls, { timeout: 5_000 }).toBe(2);
    expect((await dueIn()).seconds).toBeGreaterThan(890);
  });

  it('ends with the person when it is found now that the photo is at fault', async () => {
    await start();
    upstream.next.push(...times(3, failWith(5003021)), failWith(5003023));
    const reference = await keptOne();
    later += DUE_MS;
    await expect
      .poll(() => stateOf(reference), { timeout: 5_000 })
      .toMatchObject({ state: 'failed', answer: { reason: 'RETRY_NEEDS_NEW_PHOTO', image_kept: false } });
    expect(readdirSync(join(bff.dataDir, 'images'))).toEqual([]);
    expect(inDatabase('select cause, photo_wrapped_key from captures')).toEqual([
      { cause: 'OCR_DOCUMENT_ID_CARD_RECOGNITION_FAIL', photo_wrapped_key: null },
    ]);
  });

  it.each<[string, (file: string) => void]>([
    ['gone', (file) => rmSync(file)],
    [
      'damaged',
      (file) => {
        const bytes = readFileSync(file);
        bytes[20] = (bytes[20] ?? 0) ^ 1;
        writeFileSync(file, bytes);
      },
    ],
  ])('needs a new photo when its own is %s', async (because, spoil) => {
    await start();
    upstream.next.push(...times(3, failWith(5003021)));
    const reference = await keptOne();
    const images = join(bff.dataDir, 'images');
    for (const name of readdirSync(images)) spoil(join(images, name));
    later += DUE_MS;
    await expect
      .poll(() => stateOf(reference), { timeout: 5_000 })
      .toMatchObject({ state: 'failed', answer: { reason: 'RETRY_NEEDS_NEW_PHOTO' } });
    expect(upstream.calls).toHaveLength(3);
    expect(bff.logged.join('')).toContain(`"because":"${because}"`);
  });

  it('is given back by a process that stops in the middle of its call', async () => {
    await start({ background: { ...SOON, stopMs: 50 } });
    upstream.next.push(...times(3, failWith(5003021)), () => undefined);
    await keptOne();
    later += DUE_MS;
    await expect.poll(() => upstream.calls.length, { timeout: 5_000 }).toBe(4);
    const { dataDir } = bff;
    const stoppedAt = performance.now();
    await bff.app.close();
    expect(performance.now() - stoppedAt).toBeLessThan(2_000);
    expect(inDatabase('select state, owner, background_calls from captures')).toEqual([
      { state: 'waiting', owner: null, background_calls: 0 },
    ]);
    bff = await startTestApp({
      origin: upstream.origin,
      dataDir,
      timings: { background: SOON },
      config: { now: () => Date.now() + later },
    });
    await expect.poll(() => upstream.calls.length, { timeout: 5_000 }).toBe(5);
    await expect
      .poll(() => inDatabase('select state from captures'), { timeout: 5_000 })
      .toEqual([{ state: 'recognised' }]);
  });
});

describe('an outage', () => {
  it('costs ten calls; what comes then is kept at once, and all is read when it is over', async () => {
    await start({ breaker: { ...TIMINGS.breaker, restMs: 1_500 } });
    upstream.next.push(...times(500, hangUp));
    const references: string[] = [];
    for (let count = 0; count < 4; count += 1) references.push(await keptOne());
    const made = upstream.calls.length;
    expect(made).toBeLessThanOrEqual(10);
    for (let count = 0; count < 3; count += 1) {
      const startedAt = performance.now();
      references.push(await keptOne());
      expect(performance.now() - startedAt).toBeLessThan(1_000);
    }
    expect(upstream.calls).toHaveLength(made);
    const metrics = await (await fetch(`${bff.operationsUrl}/metrics`)).text();
    expect(metrics).toContain('upstream_breaker_state 2');
    expect(metrics).toContain('captures_kept{state="waiting"} 7');
    expect(inDatabase('select breaker_state, breaker_cause from queue')).toEqual([
      { breaker_state: 'open', breaker_cause: 'UPSTREAM_UNREACHABLE' },
    ]);
    later += DUE_MS;
    // One probe at a time as long as it lasts.
    await expect.poll(() => upstream.calls.length, { timeout: 5_000 }).toBe(made + 1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(upstream.calls).toHaveLength(made + 1);
    upstream.next.length = 0;
    later += 300_000;
    await expect
      .poll(async () => (await Promise.all(references.map(stateOf))).map(({ state }) => state), {
        timeout: 10_000,
      })
      .toEqual(references.map(() => 'read'));
    expect(upstream.calls).toHaveLength(made + 1 + references.length);
    expect(inDatabase('select breaker_state, breaker_until from queue')).toEqual([
      { breaker_state: 'closed', breaker_until: null },
    ]);
  });

  it('is not what wrong keys are: each new capture still makes its one call', async () => {
    await start();
    upstream.next.push(...times(15, failWith(4010001)));
    for (let count = 0; count < 15; count += 1) await keptOne();
    expect(upstream.calls).toHaveLength(15);
    expect(inDatabase('select cause, closed_at from incidents')).toEqual([
      { cause: 'INVALID_APPKEY_SECRETKEY', closed_at: null },
    ]);
    const [{ states } = { states: '' }] = inDatabase<{ states: string }>(
      'select group_concat(distinct state || (incident_id is not null)) as states from captures',
    );
    expect(states).toBe('staff1');
  });

  it('lets the queue rest when it says that too many calls were made, and nothing else', async () => {
    await start();
    upstream.next.push(...times(3, failWith(5003021)));
    const waiting = await keptOne();
    upstream.next.push(failWith(4000006));
    const limited = await keptOne();
    expect(inDatabase('select breaker_state, breaker_cause from queue')).toEqual([
      { breaker_state: 'open', breaker_cause: 'API_CALL_LIMIT_EXCEEDED' },
    ]);
    later += DUE_MS;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(upstream.calls).toHaveLength(4);
    expect((await capture(bff.url, cookie, makeJpeg())).status).toBe(200);
    later += 60_000;
    await expect
      .poll(async () => [(await stateOf(waiting))['state'], (await stateOf(limited))['state']], {
        timeout: 5_000,
      })
      .toEqual(['read', 'read']);
  });
});
