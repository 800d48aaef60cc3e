import type { Page } from '@playwright/test';
import type { Locale } from '#src/shared/contract/locales.ts';
import type { NextStep, PublicReason } from '#src/shared/results/outcome.ts';
import { expect } from './app.ts';
import { WORDS, switchLanguage } from './journey.ts';

/** The message is on screen, in English and in Korean, its heading has the focus, and its one action is offered. */
export async function expectMessage(page: Page, reason: PublicReason, action: NextStep): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(WORDS.en.person[reason].title, { timeout: 45_000 });
  await expect(heading).toBeFocused();
  await expectAction(page, action, 'en');
  await expectNothingUnfilled(page);
  await switchLanguage(page, 'ko');
  await expect(heading).toHaveText(WORDS.ko.person[reason].title);
  await expectAction(page, action, 'ko');
  await expectNothingUnfilled(page);
  await switchLanguage(page, 'en');
}

/** The one big button of a message. */
export function actionButton(page: Page, action: NextStep, locale: Locale = 'en') {
  return page.getByRole('main').getByRole('button', { name: WORDS[locale].buttons[action], exact: true });
}

async function expectAction(page: Page, action: NextStep, locale: Locale): Promise<void> {
  await expect(page.locator('main .button.primary')).toHaveCount(1);
  await expect(page.locator('main .button.primary')).toHaveText(WORDS[locale].buttons[action]);
}

/** No placeholder of a text was left open. */
async function expectNothingUnfilled(page: Page): Promise<void> {
  expect(await page.getByRole('main').innerText()).not.toMatch(/[{}]|undefined|NaN/);
}
