/** One case from both sides: what a person was told, and what staff do about it. */
import type { Page } from '@playwright/test';
import type { RecaptureLinkMade } from '#src/shared/contract/support/case-detail.ts';
import { caseDetail } from '#src/shared/messages/en/console-case.ts';
import { again } from '#src/shared/messages/ja/again.ts';
import { expect, testWith } from './app.ts';
import { violations } from './axe.ts';
import { ask, newSession, postCapture } from './raw-client.ts';
import { WORDS, fixture, toOutcome } from './journey.ts';
import { readCode } from './read-code.ts';
import { newLink, signInByLink } from './staff-commands.ts';
import { arm, disarm, EVERY_CALL } from './upstream-control.ts';

// An app of its own: a breaker that other tests have opened would hold the retry back.
const test = testWith({});
const ACCESS_REFUSED = 4_010_001;
const NO_ID_FOUND = 4_000_121;
const { ui, person, buttons } = WORDS.ja;

/** Texts of each paragraph, heading and button, as they stand one below the other. */
const wordsIn = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((nodes) => nodes.map((node) => node.textContent?.trim() ?? ''));

test('staff see what the person was told, look at the photo once, and retry while both watch', async ({
  page,
  app,
  browser,
}) => {
  test.setTimeout(120_000);
  await arm(app, { resultCode: ACCESS_REFUSED, times: EVERY_CALL, document: 'id-card' });
  const title = await toOutcome(page, {
    document: 'id-card',
    file: fixture('resident.jpg'),
    locale: 'ja',
    keep: true,
  });
  await expect(title).not.toHaveText(person.SERVICE_PROBLEM_NOT_SAVED.title);
  const told = await wordsIn(page, '.message-words :is(h1, p)');
  const reference = (await page.locator('.reference b').textContent()) ?? '';

  const context = await browser.newContext();
  const staff = await context.newPage();
  await staff.clock.install();
  await staff.goto(await newLink(app, 'retrier', 'Jieun'));
  await staff.getByRole('navigation').first().waitFor();
  await staff.goto(`${app.url}/support/cases/${reference.toLowerCase().replace('-', ' ')}?lang=en`);
  await expect(staff.getByRole('heading', { level: 1, name: reference })).toBeFocused();

  await test.step('the very words, in their language', async () => {
    const saw = staff.locator('.saw');
    await expect(saw).toHaveAttribute('lang', 'ja');
    expect(await wordsIn(staff, '.saw .message-words :is(h3, p)')).toEqual(told);
    expect(await wordsIn(staff, '.saw-buttons li')).toEqual([buttons.savedForRetry, buttons.contactSupport]);
    const call = staff.locator('.timeline [data-kind=call]');
    await expect(call).toHaveCount(1);
    await expect(call).toContainText(String(ACCESS_REFUSED));
    await expect(call).toContainText('INVALID_APPKEY_SECRETKEY');
    expect(await violations(staff)).toEqual([]);
  });

  await test.step('the photo for a reason, for a minute, and once in the audit', async () => {
    const show = staff.getByRole('button', { name: caseDetail.photo.show });
    await show.press('Enter');
    const dialog = staff.getByRole('dialog', { name: caseDetail.photo.title });
    await staff.keyboard.press('Enter');
    await expect(dialog.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
    await staff.keyboard.type('The customer asks which card it was');
    expect(await violations(staff)).toEqual([]);
    const shown = staff.waitForResponse((response) => response.url().endsWith('/photo'));
    await staff.keyboard.press('Enter');
    expect((await shown).headers()['cache-control']).toBe('no-store');
    const photo = staff.getByRole('img', { name: caseDetail.photo.masked });
    await expect(photo).toBeVisible();
    expect(await photo.evaluate((node) => (node as HTMLImageElement).naturalWidth)).toBeGreaterThan(300);
    expect(await violations(staff)).toEqual([]);
    await staff.clock.fastForward('01:00');
    await expect(photo).toHaveCount(0);
    await expect(show).toBeFocused();

    const admin = await signInByLink(app, await newLink(app, 'admin', 'Lee'));
    const { json } = await ask(app.url, `/api/support/audit?about=${reference}`, {
      headers: { cookie: admin },
    });
    const rows = json['rows'] as readonly { readonly action: string; readonly actor: string }[];
    expect(rows.filter(({ action }) => action.startsWith('photo-'))).toMatchObject([
      { action: 'photo-shown', actor: 'Jieun', reason: 'The customer asks which card it was' },
    ]);
  });

  await test.step('refused again, then read: both in place, by one key', async () => {
    await staff.keyboard.press('r');
    const line = staff.locator('.retry-line');
    await expect(line).toContainText('stopped again');
    await disarm(app);
    await staff.keyboard.press('r');
    await expect(line).toHaveText(caseDetail.retry.recognised, { timeout: 45_000 });
    await expect(staff.getByRole('status')).toHaveText(caseDetail.retry.recognised);
    await expect(line).toBeFocused();
    await expect(staff.locator('.timeline [data-kind=call]')).toHaveCount(3);
    await expect(staff.getByRole('button', { name: caseDetail.retry.press, exact: true })).toHaveCount(0);
    await expect(title).toHaveText(ui.read.title);
  });
  await context.close();
});

test('where a retry cannot help, a link for a new photo does, in the person’s language', async ({
  page,
  app,
  browser,
}) => {
  const cookie = await newSession(app.url, {}, true, 'ja');
  await arm(app, { resultCode: NO_ID_FOUND, times: 1, document: 'id-card' });
  const { json } = await postCapture(app.url, { cookie });
  const reference = String(json['reference']);
  await page.goto(await newLink(app, 'retrier', 'Jieun'));
  await page.getByRole('navigation').first().waitFor();
  await page.goto(`${app.url}/support/cases/${reference}?lang=en`);
  await expect(page.locator('.retry-line')).toContainText(caseDetail.retry.not['users-turn']);
  await expect(page.getByRole('button', { name: caseDetail.retry.press, exact: true })).toHaveCount(0);

  const opener = page.getByRole('button', { name: caseDetail.recapture.open });
  await opener.press('Enter');
  const made = page.waitForResponse((response) => response.url().endsWith('/recapture-link'));
  await page.getByRole('button', { name: caseDetail.recapture.make }).press('Enter');
  const { url } = (await (await made).json()) as RecaptureLinkMade;
  await expect(page.getByRole('button', { name: caseDetail.recapture.copy })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  expect(await readCode(page.getByRole('img', { name: caseDetail.recapture.code }))).toBe(url);
  const mail = page.locator('.mail-words');
  await expect(mail).toHaveAttribute('lang', 'ja');
  await expect(mail).toContainText(url);
  const written = await page.getByRole('link', { name: caseDetail.recapture.mailOpen }).getAttribute('href');
  expect(new URL(written ?? '').searchParams.get('body')).toContain(url);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: caseDetail.recapture.again })).toBeFocused();
  // It was shown this once.
  expect(await page.content()).not.toContain(new URL(url).hash.slice(1));

  const phone = await browser.newContext();
  const theirs = await phone.newPage();
  await theirs.goto(url);
  await expect(theirs.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(person.ID_CARD_INFO_NOT_FOUND.title);
  await expect(theirs.getByText(again.lastTime)).toBeVisible();
  await phone.close();

  await test.step('note, assign, close', async () => {
    await page.getByRole('textbox', { name: caseDetail.notes.write }).fill('Mailed the link');
    await page.getByRole('button', { name: caseDetail.notes.add }).press('Enter');
    await expect(page.locator('.case-note')).toContainText('Jieun');
    const assigned = page.getByRole('combobox', { name: caseDetail.assign.label });
    await assigned.selectOption('Jieun');
    await expect(page.locator('.timeline [data-kind=assigned]')).toContainText('Jieun');
    await page.getByRole('button', { name: caseDetail.end.close, exact: true }).press('Enter');
    await page.keyboard.type('Answered by mail');
    await page.keyboard.press('Enter');
    await expect(page.locator('.retry-line')).toHaveText(caseDetail.retry.not.ended);
    await expect(page.getByRole('heading', { name: reference })).toBeFocused();
    await expect(page.getByRole('button', { name: caseDetail.end.delete })).toHaveCount(0);
    expect(await violations(page)).toEqual([]);
  });
});
