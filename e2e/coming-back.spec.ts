/** Whoever leaves comes back: by the number to a word, by the link to all of it, by staff's link with a new photo. */
import type { StatusLinkMade } from '#src/shared/contract/captures.ts';
import { again } from '#src/shared/messages/ko/again.ts';
import { saved } from '#src/shared/messages/en/saved.ts';
import { status as enStatus } from '#src/shared/messages/en/status.ts';
import { status as koStatus } from '#src/shared/messages/ko/status.ts';
import { expect, testWith } from './app.ts';
import { violations } from './axe.ts';
import { WORDS, fixture, giveFile, outcomeHeading, send, toOutcome } from './journey.ts';
import { ask, newSession, postCapture } from './raw-client.ts';
import { readCode } from './read-code.ts';
import { fieldRow, printedOn } from './reading.ts';
import { newLink, signInByLink } from './staff-commands.ts';
import { arm, disarm, EVERY_CALL } from './upstream-control.ts';

// An app of its own: a breaker that other tests have opened would hold the retry back.
const test = testWith({});
const NO_CARD_FOUND = 4_000_121;
const API_FAILED = 5_003_021;
const NAME = printedOn('resident.jpg')['name'] ?? 'none';

test.afterEach(({ app }) => disarm(app));

test('the number tells a word, the link opens all of it, once', async ({ page, app, browser }) => {
  test.setTimeout(120_000);
  const { ui, person } = WORDS.en;
  await arm(app, { resultCode: API_FAILED, times: EVERY_CALL, document: 'id-card' });
  await toOutcome(page, { document: 'id-card', file: fixture('resident.jpg'), keep: true });
  const reference = (await page.locator('.reference b').textContent()) ?? '';
  const made = page.waitForResponse((response) => response.url().endsWith('/status-link'));
  await page.getByRole('button', { name: saved.back.open }).click();
  const { url: link } = (await (await made).json()) as StatusLinkMade;
  expect(await readCode(page.getByRole('img', { name: saved.back.code }))).toBe(link);
  await page.close();

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  const title = other.getByRole('heading', { level: 1 });
  await test.step('by number, as it is spoken: how it stands, and nothing of the person', async () => {
    await other.goto(`${app.url}/status?lang=en`);
    await expect(title).toHaveText(enStatus.form.title);
    const field = other.getByRole('textbox', { name: enStatus.form.label });
    await field.fill('12');
    await field.press('Enter');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toBeFocused();
    expect(await violations(other)).toEqual([]);
    await field.fill(` ${reference.toLowerCase().replace('-', ' ').replace('0', 'o').replace('1', 'l')} `);
    await field.press('Enter');
    await expect(title).toHaveText(enStatus.now.trying.title);
    await expect(title).toBeFocused();
    expect(await other.content()).not.toContain(NAME);
    expect(await violations(other)).toEqual([]);
  });

  await disarm(app);
  const staff = await signInByLink(app, await newLink(app, 'retrier', 'Jieun'));
  const retried = await ask(app.url, `/api/support/cases/${reference}/retry`, {
    method: 'POST',
    headers: { cookie: staff, 'content-type': 'application/json' },
    body: JSON.stringify({ seenRun: 1 }),
  });
  expect(retried.status).toBe(202);

  await test.step('by link: the screen that was left, then the fields', async () => {
    await other.goto(`${link.replace('#', '?lang=en#')}`);
    await expect(title).toHaveText(enStatus.link.title);
    expect(await violations(other)).toEqual([]);
    await other.getByRole('button', { name: enStatus.link.show }).click();
    await expect(title).toHaveText(ui.read.title, { timeout: 40_000 });
    await expect(fieldRow(other, 'name', 'en')).toContainText(NAME);
    // What is used up need not stand in the address.
    expect(new URL(other.url()).hash).toBe(`#${reference}`);
  });

  await test.step('the link is used up, and says what to do', async () => {
    const third = await browser.newContext();
    const late = await third.newPage();
    await late.goto(`${link.replace('#', '?lang=en#')}`);
    await late.getByRole('button', { name: enStatus.link.show }).click();
    const lateTitle = late.getByRole('heading', { level: 1 });
    await expect(lateTitle).toHaveText(person.STATUS_LINK_ENDED.title);
    expect(await violations(late)).toEqual([]);
    await late.getByRole('button', { name: enStatus.form.instead }).click();
    await expect(lateTitle).toHaveText(enStatus.now.done.title);
    expect(await late.content()).not.toContain(NAME);
    await third.close();
  });
  await elsewhere.close();
});

test('a link for a new photo begins with what went wrong, and closes the earlier case', async ({
  page,
  app,
}) => {
  test.setTimeout(120_000);
  const { ui, person, buttons } = WORDS.ko;
  const cookie = await newSession(app.url, {}, true, 'ko');
  await arm(app, { resultCode: NO_CARD_FOUND, times: 1, document: 'id-card' });
  const reference = String((await postCapture(app.url, { cookie })).json['reference']);
  const staff = { cookie: await signInByLink(app, await newLink(app, 'retrier', 'Jieun')) };
  const { json } = await ask(app.url, `/api/support/cases/${reference}/recapture-link`, {
    method: 'POST',
    headers: { ...staff, 'content-type': 'application/json' },
    body: '{}',
  });
  const link = String(json['url']);

  const title = page.getByRole('heading', { level: 1 });
  await page.goto(link);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(title).toHaveText(person.ID_CARD_INFO_NOT_FOUND.title);
  await expect(page.getByText(again.lastTime)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: again.start }).click();
  await page.getByRole('checkbox', { name: ui.consent.reading.title }).check();
  await page.getByRole('button', { name: buttons.giveConsent }).click();
  await giveFile(page, fixture('resident.jpg'));
  await send(page, 'ko');
  await expect(await outcomeHeading(page, 'ko')).toHaveText(ui.read.title);
  await page.getByRole('button', { name: ui.read.finish }).click();
  await expect(title).toHaveText(again.done.title);
  expect(await violations(page)).toEqual([]);

  const old = await ask(app.url, `/api/support/cases/${reference}`, { headers: staff });
  expect(old.json).toMatchObject({ row: { state: 'closed' } });
  await page.goto('about:blank');
  await page.goto(link);
  await expect(title).toHaveText(person.RECAPTURE_LINK_ENDED.title);
  await page.getByRole('button', { name: koStatus.start }).click();
  await expect(title).toHaveText(ui.choose.title);
});
