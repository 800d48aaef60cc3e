import { describe, expect, it } from 'vitest';
import { postHandOver, reasonOf } from './testing/hand-over-requests.ts';
import { startSession, startTestApp } from './testing/test-app.ts';

/** Nothing here comes as far as a photo. */
const NO_UPSTREAM = null;
const PUBLIC_URL = 'https://capture.example';

async function offerOf(url: string): Promise<string> {
  const config = (await (await fetch(`${url}/api/config`)).json()) as { features: { phone: string } };
  return config.features.phone;
}

describe('limits', () => {
  it('count links that are opened, per address, and links that are made, per session', async () => {
    const limited = await startTestApp({
      origin: NO_UPSTREAM,
      environment: {
        PUBLIC_URL,
        RATE_CAPTURES_PER_ADDRESS: '2',
        RATE_CAPTURES_PER_SESSION: '1',
      },
    });
    const mine = await startSession(limited.url);
    const wish = { document: 'id-card', locale: 'en' };
    const statuses: number[] = [];
    for (const secret of ['a', 'b', 'c']) {
      statuses.push((await postHandOver(limited.url, '/claim', '', { secret })).status);
    }
    expect(statuses).toEqual([410, 410, 429]);
    expect((await postHandOver(limited.url, '', mine, wish)).status).toBe(201);
    const refused = await postHandOver(limited.url, '', mine, wish);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await reasonOf(refused)).toEqual([429, 'TOO_MANY_ATTEMPTS']);
    await limited.close();
  });
});

describe('where no phone can open the page', () => {
  it('nothing is handed over', async () => {
    const local = await startTestApp({ origin: NO_UPSTREAM });
    const mine = await startSession(local.url);
    const refused = await postHandOver(local.url, '', mine, { document: 'id-card', locale: 'ko' });
    expect(refused.status).toBe(404);
    expect(await offerOf(local.url)).toBe('needs-public-address');
    await local.close();
    const open = await startTestApp({ origin: NO_UPSTREAM, environment: { PUBLIC_URL } });
    expect(await offerOf(open.url)).toBe('offered');
    await open.close();
  });
});
