/**
 * Every result key of the upstream's table, provoked one by one in local-ocr and met in the browser: the
 * right title in two languages, focus on it, the reference, no word of the upstream's, and one action that
 * really does what it says.
 */
import type { Page } from '@playwright/test';
import type { DocumentType } from '#src/shared/documents.ts';
import type { NextStep, PublicReason } from '#src/shared/results/outcome.ts';
import { POLICY } from '#src/shared/results/policy.ts';
import { RESULT_CODES, RESULT_KEYS, type ResultKey } from '#src/shared/results/result-codes.ts';
import { clearSimulation, expect, simulate, test } from './app.ts';
import { WORDS, outcomeHeading, switchLanguage, toOutcome } from './journey.ts';
import { calm } from './upstream-control.ts';

/** More than any policy retries, so that the outcome is the failure itself. */
const EVERY_CALL = 50;
const LONGEST_WAIT_MS = 60_000;

const failing = RESULT_KEYS.filter((key) => key !== 'SUCCESS');

test.beforeEach(({ app }) => calm(app));
test.afterEach(async ({ app }) => clearSimulation(app));

for (const key of failing) {
  const { resultCode, resultMessage } = RESULT_CODES[key];
  test(`${resultCode} ${key}`, async ({ page, app }) => {
    const document = POLICY[key].documents[0] ?? 'id-card';
    const { reason, nextStep } = expected(key);
    await page.clock.install();
    await simulate(app, { resultCode, times: EVERY_CALL });
    const heading = await toOutcome(page, { document });

    await expect(heading).toHaveText(WORDS.en.person[reason].title);
    await expect(heading).toBeFocused();
    await expect(page.getByText(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)).toBeVisible();
    await expectNothingOfTheUpstreams(page, key, resultMessage);

    await switchLanguage(page, 'ko');
    await expect(heading).toHaveText(WORDS.ko.person[reason].title);
    await expectNothingOfTheUpstreams(page, key, resultMessage);
    await switchLanguage(page, 'en');

    await clearSimulation(app);
    await expectAction(page, nextStep, document);
  });
}

test('SUCCESS', async ({ page }) => {
  const heading = await toOutcome(page, { document: 'id-card' });
  await expect(heading).toHaveText(WORDS.en.ui.read.title);
  await expect(heading).toBeFocused();
});

/** Nobody agrees here to their photo being kept, so every "saved for retry" is said to be not saved. */
function expected(key: ResultKey): { reason: PublicReason; nextStep: NextStep } {
  const { publicReason, nextStep } = POLICY[key];
  return nextStep === 'savedForRetry'
    ? { reason: 'SERVICE_PROBLEM_NOT_SAVED', nextStep: 'waitAndRetry' }
    : { reason: publicReason, nextStep };
}

async function expectNothingOfTheUpstreams(page: Page, key: ResultKey, resultMessage: string): Promise<void> {
  const text = await page.getByRole('main').innerText();
  expect(text).not.toContain(String(RESULT_CODES[key].resultCode));
  expect(text).not.toContain(key);
  expect(text.toLowerCase()).not.toContain(resultMessage.toLowerCase().replace(/\.$/, ''));
}

async function expectAction(page: Page, nextStep: NextStep, document: DocumentType): Promise<void> {
  const { ui, buttons } = WORDS.en;
  const button = page.getByRole('button', { name: buttons[nextStep], exact: true });
  const heading = page.getByRole('heading', { level: 1 });
  if (nextStep === 'waitAndRetry' || nextStep === 'checkDetails') {
    // The person waits as long as the page asks for; the test does not.
    await page.clock.fastForward(LONGEST_WAIT_MS);
    await button.click();
    await expect(await outcomeHeading(page)).toHaveText(ui.read.title);
  } else if (nextStep === 'retake' || nextStep === 'chooseAnotherFile') {
    const chooser = page.waitForEvent('filechooser', { timeout: 5_000 });
    await button.click();
    await chooser;
    await expect(heading).toHaveText(ui.giving.title[document]);
  } else {
    await button.click();
    await expect(heading).toHaveText(ui.choose.title);
  }
}
