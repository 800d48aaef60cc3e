import { afterEach, beforeEach, expect, it } from 'vitest';
import { answer, startTokenEndpoint, type TokenEndpoint } from '../testing/token-endpoint.ts';
import { TIMINGS } from '../timings.ts';
import type { CallFact } from './call-fact.ts';
import { openTokens, type Tokens } from './tokens.ts';
import { openTransport, type Transport } from './transport.ts';

const WITHIN_MS = 2_000;

let endpoint: TokenEndpoint;
let transport: Transport;
let facts: CallFact[];
let now: number;
let tokens: Tokens;

beforeEach(async () => {
  endpoint = await startTokenEndpoint();
  transport = openTransport(TIMINGS);
  facts = [];
  now = 1_800_000_000_000;
  tokens = open();
});
afterEach(async () => {
  await transport.close();
  await endpoint.close();
});

function open(change: Partial<TokenEndpoint['pair']> = {}): Tokens {
  return openTokens({
    auth: { kind: 'bearer', tokenUrl: () => endpoint.url, ...endpoint.pair, ...change },
    transport,
    now: () => now,
    onCall: (fact) => facts.push(fact),
  });
}

/** What was begun in the background has ended. */
async function quiet(): Promise<void> {
  const asked = endpoint.asked;
  await expect.poll(() => facts.length).toBe(asked);
}

it('asks once for everybody who waits, and keeps what it got', async () => {
  const first = await Promise.all(Array.from({ length: 50 }, () => tokens.get(WITHIN_MS)));
  expect(new Set(first.map((result) => result.ok && result.token))).toEqual(new Set(['token-1']));
  now += 3_000_000;
  expect(await tokens.get(WITHIN_MS)).toEqual({ ok: true, token: 'token-1' });
  expect(endpoint.asked).toBe(1);
});

it('gets the next one before the end, once, while the old one goes on', async () => {
  await tokens.get(WITHIN_MS);
  now += 3_600_000 - 299_000;
  const during = await Promise.all(Array.from({ length: 20 }, () => tokens.get(WITHIN_MS)));
  expect(during.every((result) => result.ok && result.token === 'token-1')).toBe(true);
  await expect.poll(() => endpoint.asked).toBe(2);
  await quiet();
  await expect.poll(async () => tokens.get(WITHIN_MS)).toEqual({ ok: true, token: 'token-2' });
  expect(endpoint.asked).toBe(2);
});

it('goes on with the old one when the next can’t be had, and waits only after its end', async () => {
  await tokens.get(WITHIN_MS);
  now += 3_600_000 - 100_000;
  endpoint.next.push((response) => void response.destroy());
  expect(await tokens.get(WITHIN_MS)).toEqual({ ok: true, token: 'token-1' });
  await expect.poll(() => endpoint.asked).toBe(2);
  await quiet();
  now += 100_000;
  expect(await tokens.get(WITHIN_MS)).toEqual({ ok: true, token: 'token-2' });
});

it('forgets a token that was not taken, but not a newer one', async () => {
  await tokens.get(WITHIN_MS);
  tokens.drop('token-1');
  expect(await tokens.get(WITHIN_MS)).toEqual({ ok: true, token: 'token-2' });
  tokens.drop('token-1');
  expect(await tokens.get(WITHIN_MS)).toEqual({ ok: true, token: 'token-2' });
  expect(endpoint.asked).toBe(2);
});

it('says what failed', async () => {
  expect(await open({ secretAccessKey: 'wrong' }).get(WITHIN_MS)).toEqual({
    ok: false,
    failure: { kind: 'refused' },
  });
  const answers: readonly [status: number, body: unknown, kind: string][] = [
    [403, {}, 'refused'],
    [400, { error: 'invalid_client' }, 'refused'],
    [200, { access_token: 'two words', token_type: 'Bearer', expires_in: 60 }, 'unreadable'],
    [200, { access_token: 'x', token_type: 'Bearer', expires_in: 0 }, 'unreadable'],
    [200, { access_token: 'x', token_type: 'mac', expires_in: 60 }, 'unreadable'],
    [302, {}, 'unreadable'],
    [503, {}, 'exchange'],
    [429, {}, 'exchange'],
  ];
  for (const [status, body, kind] of answers) {
    endpoint.next.push((response) => answer(response, status, body));
    expect([status, await tokens.get(WITHIN_MS)]).toMatchObject([status, { failure: { kind } }]);
  }
  endpoint.next.push(() => undefined);
  expect(await tokens.get(50)).toMatchObject({ failure: { kind: 'exchange', exchange: { ok: false } } });
  expect(facts.map(({ label }) => label)).toEqual([
    'http-401',
    'http-403',
    'http-400',
    'result',
    'result',
    'result',
    'result',
    'http-503',
    'http-429',
    'call-timeout',
  ]);
});
