/** Which language is shown, how many are fetched, and that switching loses nothing. */
import type { Page } from '@playwright/test';
import { LOCALES, type Locale } from '#src/shared/contract/locales.ts';
import { expect } from './app.ts';
import {
  WORDS,
  fixture,
  giveFile,
  outcomeHeading,
  send,
  switchLanguage,
  toOutcome,
  toPhotoStep,
} from './journey.ts';
import { test } from './line-test.ts';
import { fieldRow } from './reading.ts';

const HTML_LANG: Readonly<Record<Locale, string>> = { ko: 'ko', en: 'en', ja: 'ja', zh: 'zh-Hans' };
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('?lang= comes first, then the earlier choice', async ({ page }) => {
  for (const locale of LOCALES) {
    await page.goto(`/?lang=${locale}`);
    await expectLanguage(page, locale);
  }
  await page.goto('/?lang=en');
  await switchLanguage(page, 'ko');
  await expectLanguage(page, 'ko');
  // A reload does not undo the choice, nor does coming back without ?lang=.
  await page.reload();
  await expectLanguage(page, 'ko');
  await page.goto('/');
  await expectLanguage(page, 'ko');
  await page.goto('/?lang=zh');
  await expectLanguage(page, 'zh');
  await page.goto('/?lang=tlh');
  await expectLanguage(page, 'ko');
});

for (const [browser, locale] of [
  ['ja-JP', 'ja'],
  ['zh-TW', 'zh'],
  ['ko-KR', 'ko'],
  ['fr-FR', 'en'],
] as const) {
  test.describe(`a browser in ${browser}`, () => {
    test.use({ locale: browser });
    test(`gets ${locale}`, async ({ page }) => {
      await page.goto('/');
      await expectLanguage(page, locale);
    });
  });
}

test('one language is fetched per visit, another only when it is wanted', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    const chunk = /texts-(\w\w)-/.exec(request.url())?.[1];
    if (chunk !== undefined) fetched.push(chunk);
  });
  await toOutcome(page, { document: 'id-card', locale: 'ja' });
  expect(fetched).toEqual(['ja']);
  await switchLanguage(page, 'zh');
  await switchLanguage(page, 'ja');
  await switchLanguage(page, 'zh');
  expect(fetched).toEqual(['ja', 'zh']);
});

test('switching midway keeps the photo, what was ticked and what was read', async ({ page, line }) => {
  let posts = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/api/captures/')) posts += 1;
  });
  const { ui, buttons } = WORDS.en;
  await page.goto('/?lang=en');
  await page.getByRole('button').filter({ hasText: ui.documents['id-card'].hint }).click();
  await page.getByRole('checkbox', { name: ui.consent.reading.title }).check();
  await switchLanguage(page, 'ja');
  await expect(page.getByRole('checkbox', { name: WORDS.ja.ui.consent.reading.title })).toBeChecked();
  await switchLanguage(page, 'en');
  await page.getByRole('button', { name: buttons.giveConsent }).click();
  await expect(heading(page)).toHaveText(ui.giving.title['id-card']);
  await giveFile(page, fixture('resident.jpg'));
  await expect(heading(page)).toHaveText(ui.looking.title);

  const photo = page.locator('main figure img');
  const source = await photo.getAttribute('src');
  await switchLanguage(page, 'ko');
  await expect(heading(page)).toHaveText(WORDS.ko.ui.looking.title);
  await expect(photo).toHaveAttribute('src', source ?? '');

  line.set({ kind: 'hold' });
  await send(page, 'ko');
  await expect(heading(page)).toHaveText(WORDS.ko.ui.sending.title);
  await switchLanguage(page, 'zh');
  await expect(heading(page)).toHaveText(WORDS.zh.ui.sending.title);
  line.set({ kind: 'none' });
  await expect(await outcomeHeading(page, 'zh')).toHaveText(WORDS.zh.ui.read.title);
  expect(posts).toBe(1);

  const row = fieldRow(page, 'residentNumber', 'zh');
  await row.getByRole('button', { name: WORDS.zh.ui.read.reveal }).click();
  const number = await row.locator('.field-row-value').textContent();
  expect(number).not.toContain('•');
  await switchLanguage(page, 'en');
  await expect(heading(page)).toHaveText(ui.read.title);
  await expect(fieldRow(page, 'residentNumber').locator('.field-row-value')).toHaveText(number ?? '');
  await expect(photo).toHaveAttribute('src', source ?? '');
});

test('what is printed in another script is marked with its language', async ({ page }) => {
  await toOutcome(page, { document: 'id-card', file: fixture('passport.jpg'), locale: 'ja' });
  await expect(heading(page)).toHaveText(WORDS.ja.ui.read.title);
  const unmarked = await page.getByRole('main').evaluate((main) => {
    const words = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
      const text = node.textContent ?? '';
      const lang = node.parentElement?.closest('[lang]')?.getAttribute('lang');
      const isLatin = node.parentElement?.closest('.field-row-value') && /\p{Script=Latin}/u.test(text);
      if (/\p{Script=Hangul}/u.test(text) && lang !== 'ko') found.push(text);
      else if (isLatin && lang !== 'en') found.push(text);
    }
    return found;
  });
  expect(unmarked).toEqual([]);
  await expect(fieldRow(page, 'surName', 'ja').locator('.field-row-value')).toHaveAttribute('lang', 'en');
  await expect(fieldRow(page, 'koreanName', 'ja').locator('.field-row-value')).toHaveAttribute('lang', 'ko');
});

test('a language that can’t be fetched is told, and the old one stays', async ({ page, line }) => {
  await toPhotoStep(page, { document: 'id-card' });
  line.set({ kind: 'down' });
  const select = page.locator('header select');
  await select.selectOption('ja');
  await expect(page.getByRole('status').filter({ hasText: WORDS.en.ui.page.languageFailed })).toBeVisible();
  await expect(select).toHaveValue('en');
  await expectLanguage(page, 'en', WORDS.en.ui.giving.title['id-card']);
  line.set({ kind: 'none' });
  await switchLanguage(page, 'ja');
  await expectLanguage(page, 'ja', WORDS.ja.ui.giving.title['id-card']);
});

test('figures are written as the language writes them', async ({ page }) => {
  await toPhotoStep(page, { document: 'id-card' });
  await giveFile(page, fixture('resident.jpg'));
  await expect(page.locator('.fact')).toContainText('78 kB');
  await switchLanguage(page, 'ko');
  await expect(page.locator('.fact')).toContainText('78kB');
});

async function expectLanguage(page: Page, locale: Locale, title = WORDS[locale].ui.choose.title) {
  await expect(heading(page)).toHaveText(title);
  await expect(page.locator('html')).toHaveAttribute('lang', HTML_LANG[locale]);
  await expect(page).toHaveTitle(WORDS[locale].ui.page.title);
  await expect(page.locator('header select')).toHaveValue(locale);
}
