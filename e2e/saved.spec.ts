/** A fault that is not the person's: their photo is kept, tried again by itself, and the open page turns to the result. */
import type { Locale } from '#src/shared/contract/locales.ts';
import { saved as enSaved } from '#src/shared/messages/en/saved.ts';
import { saved as koSaved } from '#src/shared/messages/ko/saved.ts';
import type { SavedTexts } from '#src/shared/messages/saved-texts.ts';
import { expect, test } from './app.ts';
import { WORDS, fixture, toOutcome } from './journey.ts';
import { fieldRow, printedOn } from './reading.ts';
import { arm, calm, disarm, EVERY_CALL } from './upstream-control.ts';

const SAVED: Readonly<Partial<Record<Locale, SavedTexts>>> = { en: enSaved, ko: koSaved };
const REASON = 'OCR_DOCUMENT_ID_CARD_API_FAIL';
/** The first gap is 30 s and a tenth of it, the look for what is due comes every second, and then it is read. */
const FIRST_TRY_MS = 50_000;

test.beforeEach(({ app }) => calm(app));
test.afterEach(({ app }) => disarm(app));

for (const locale of ['en', 'ko'] as const) {
  const { ui, person } = WORDS[locale];
  const words = SAVED[locale] ?? enSaved;

  test(`an outage: saved, and read when it is over, without a touch (${locale})`, async ({ page, app }) => {
    test.setTimeout(120_000);
    await arm(app, { resultCode: 5003021, times: EVERY_CALL, document: 'id-card' });
    const heading = await toOutcome(page, {
      document: 'id-card',
      file: fixture('resident.jpg'),
      locale,
      keep: true,
    });
    await expect(heading).toHaveText(person[REASON].title);
    await expect(page.getByText(words.result)).toBeVisible();
    const before = words.now.waiting.split('{time}')[locale === 'ko' ? 1 : 0]?.trim() ?? '';
    await expect(page.locator('.status-line').getByText(before)).toBeVisible();

    await disarm(app);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui.read.title, {
      timeout: FIRST_TRY_MS,
    });
    const name = printedOn('resident.jpg')['name'] ?? 'none';
    await expect(fieldRow(page, 'name', locale)).toContainText(name);
  });

  test(`one press destroys what was kept, and says so (${locale})`, async ({ page, app }) => {
    await arm(app, { resultCode: 5003021, times: EVERY_CALL, document: 'id-card' });
    await toOutcome(page, { document: 'id-card', file: fixture('resident.jpg'), locale, keep: true });
    const gone = page.waitForResponse((response) => response.request().method() === 'DELETE');
    await page.getByRole('button', { name: words.withdraw.button }).click();
    expect((await gone).status()).toBe(204);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.ended.withdrawn.title);
    await page.getByRole('button', { name: words.startAgain }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui.choose.title);
  });
}

test('keeps nothing that the person did not agree to', async ({ page, app }) => {
  await arm(app, { resultCode: 5003021, times: EVERY_CALL, document: 'id-card' });
  const heading = await toOutcome(page, { document: 'id-card', file: fixture('resident.jpg') });
  await expect(heading).toHaveText(WORDS.en.person.SERVICE_PROBLEM_NOT_SAVED.title);
  await expect(page.getByText(enSaved.result)).toHaveCount(0);
});
