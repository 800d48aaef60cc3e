/** What a visit leaves in the browser: the language at most. And what moves: nothing, for whoever asks for that. */
import type { Page } from '@playwright/test';
import { expect } from './app.ts';
import { WORDS, fixture, giveFile, outcomeHeading, send, switchLanguage, toOutcome } from './journey.ts';
import { test } from './line-test.ts';
import { tour } from './tour.ts';

const { ui } = WORDS.en;

test('nothing of the person’s is stored, and the address stays as it is', async ({ page }) => {
  const addresses = new Set<string>();
  page.on('framenavigated', (frame) => addresses.add(new URL(frame.url()).pathname));
  await toOutcome(page, { document: 'id-card', file: fixture('canary-resident.jpg'), keep: true });
  await expectOnlyTheLanguage(page, null);
  expect(new URL(page.url()).search).toBe('?lang=en');

  await switchLanguage(page, 'ko');
  await expectOnlyTheLanguage(page, 'ko');
  expect(new URL(page.url()).search).toBe('?lang=ko');
  await switchLanguage(page, 'en');

  await giveFile(page, fixture('no-document.jpg'));
  await send(page);
  await outcomeHeading(page);
  await expectOnlyTheLanguage(page, 'en');
  await giveFile(page, fixture('resident.jpg'));
  await send(page);
  await outcomeHeading(page);
  await page.getByRole('button', { name: ui.read.finish }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui.finished.title);
  await expectOnlyTheLanguage(page, 'en');
  expect(new URL(page.url()).search).toBe('?lang=en');
  expect(new URL(page.url()).hash).toBe('');
  expect([...addresses]).toEqual(['/']);
});

test('nothing moves when the person asked for less motion', async ({ page, app, line }) => {
  test.setTimeout(120_000);
  const moving: string[] = [];
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await tour(page, app, line, async (screen) => {
    for (const what of await movingThings(page)) moving.push(`${screen}: ${what}`);
  });
  expect(moving).toEqual([]);

  // The same look finds what moves for everybody else.
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await toOutcome(page, { document: 'id-card', file: fixture('resident.jpg') });
  line.set({ kind: 'hold' });
  await page.getByRole('button', { name: ui.page.back }).click();
  await send(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui.sending.title);
  await expect.poll(() => movingThings(page)).not.toEqual([]);
  line.set({ kind: 'none' });
});

/** Everything that a page can keep in a browser, except what the server alone can read. */
async function expectOnlyTheLanguage(page: Page, locale: string | null): Promise<void> {
  const kept = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookies: document.cookie,
    name: window.name,
    state: Object.keys((history.state ?? {}) as object),
  }));
  expect(kept).toEqual({
    local: locale === null ? {} : { locale },
    session: {},
    databases: [],
    caches: [],
    workers: 0,
    cookies: '',
    name: '',
    state: ['capturePosition'],
  });
  const cookies = await page.context().cookies();
  expect(
    cookies.map(({ name, httpOnly, secure, sameSite, expires }) => ({
      name,
      httpOnly,
      secure,
      sameSite,
      expires,
    })),
  ).toEqual([{ name: '__Host-capture', httpOnly: true, secure: true, sameSite: 'Strict', expires: -1 }]);
}

/** Animations and transitions that last longer than an eye can follow. */
function movingThings(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter((animation) => animation.playState === 'running')
      .filter((animation) => Number(animation.effect?.getComputedTiming().duration ?? 0) > 20)
      .map((animation) => {
        const target = animation.effect instanceof KeyframeEffect ? animation.effect.target : null;
        return `${target?.tagName.toLowerCase() ?? '?'}.${target?.getAttribute('class') ?? ''}`;
      }),
  );
}
