/** A wrong key stops thirty people at once; staff see one cause, it is repaired, and all thirty are read. */
import type { Overview } from '#src/shared/contract/support/overview.ts';
import { causes } from '#src/shared/messages/en/console-causes.ts';
import { bulk } from '#src/shared/messages/en/console-bulk.ts';
import { overview } from '#src/shared/messages/en/console-overview.ts';
import { startApp } from '#src/tools/running-app.ts';
import { type WorkerFixtures, expect, testWith } from './app.ts';
import { violations } from './axe.ts';
import { type RawAnswer, ask, newSession, postCapture } from './raw-client.ts';
import { startReader } from './separate-reader.ts';
import { newLink, signInByLink } from './staff-commands.ts';

const PEOPLE = 30;
const KEYS = { appKey: 'an-app-key', secretKey: 'the-secret-of-today' };

const of = (words: string) => words.replace('{cases}', String(PEOPLE));

/** Served by a reader elsewhere whose secret key the BFF has wrong. */
const test = testWith({}).extend<object, WorkerFixtures>({
  app: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
    async ({}, provide) => {
      const reader = await startReader(KEYS);
      const app = await startApp({
        OCR_BASE_URL: reader.url,
        OCR_APP_KEY: KEYS.appKey,
        OCR_SECRET_KEY: 'the-secret-of-yesterday',
      });
      await provide(app);
      await app.stop();
      await reader.stop();
    },
    { scope: 'worker' },
  ],
});

test('a wrong secret key: thirty failures, one incident, a repair, one bulk retry, thirty readings', async ({
  page,
  app,
}) => {
  test.setTimeout(150_000);
  const people: { cookie: string; answer: RawAnswer }[] = [];
  await test.step('thirty people are told that it is saved', async () => {
    for (let person = 0; person < PEOPLE; person += 1) {
      const cookie = await newSession(app.url, {}, true);
      people.push({ cookie, answer: await postCapture(app.url, { cookie }) });
    }
    for (const { answer } of people) {
      expect(answer.status).toBe(503);
      expect(answer.json).toMatchObject({ image_kept: true });
    }
  });

  await page.goto(`${await newLink(app, 'retrier', 'Minho')}`);
  const incidents = page.getByRole('region', { name: overview.incidents.title });
  await test.step('staff see one incident with what to check', async () => {
    await expect(incidents.getByRole('listitem')).toHaveCount(1);
    await expect(incidents.getByRole('heading', { level: 3 })).toHaveText(causes.INVALID_APPKEY_SECRETKEY);
    await expect(incidents).toContainText(of(overview.incidents.captures));
    await expect(incidents).toContainText('URL & Appkey: compare OCR_APP_KEY and OCR_SECRET_KEY');
    expect(await violations(page)).toEqual([]);
  });

  await test.step('a plan says that they wait, and calls nothing', async () => {
    await incidents.getByRole('link', { name: overview.incidents.plan }).click();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(of(bulk.plan.matched));
    await expect(page.locator('.bulk-groups li')).toHaveText([
      of(bulk.plan.incident).replace('{cause}', causes.INVALID_APPKEY_SECRETKEY),
    ]);
    await expect(page.getByText(bulk.plan.noCalls)).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  await app.restart('SIGTERM', { OCR_SECRET_KEY: KEYS.secretKey });

  await test.step('repaired: the very plan is made again with them, run, and reads everyone', async () => {
    await page.reload();
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: of(bulk.plan.runCount) }).click();
    await expect(page.getByRole('progressbar', { name: bulk.progress.label })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', String(PEOPLE), {
      timeout: 90_000,
    });
    await expect(page.locator('.bulk-counts dd')).toHaveText([String(PEOPLE)]);
  });

  await test.step('each of the thirty gets their own fields, and the incident is over', async () => {
    for (const { cookie, answer } of people) {
      const { json } = await ask(app.url, `/api/captures/${String(answer.json['reference'])}`, {
        headers: { cookie },
      });
      expect(json).toMatchObject({ state: 'read', answer: { outcome: { reason: 'SUCCESS' } } });
    }
    const cookie = await signInByLink(app, await newLink(app, 'viewer', 'Sora'));
    const seen = await ask(app.url, '/api/support/overview', { headers: { cookie } });
    const { incidents: left } = seen.json as unknown as Overview;
    expect(left.filter(({ closedAt }) => closedAt === null)).toEqual([]);
    expect(left.map(({ captures, waiting }) => ({ captures, waiting }))).toEqual([
      { captures: PEOPLE, waiting: 0 },
    ]);
  });
});
