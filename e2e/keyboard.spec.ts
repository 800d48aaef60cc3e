/** With the keyboard alone, from the first screen to the last, with the focus in sight all the way. */
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { WORDS, fixture, outcomeHeading } from './journey.ts';
import { isFocused, tabTo } from './tab.ts';

const { ui, buttons, person } = WORDS.en;

test('from the first screen to the last', async ({ page }) => {
  const heading = page.getByRole('heading', { level: 1 });
  await page.goto('/?lang=en');
  await expect(heading).toHaveText(ui.choose.title);

  await tabTo(page, ui.documents['id-card'].hint);
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText(ui.consent.title);
  await expect(heading).toBeFocused();

  await tabTo(page, buttons.giveConsent);
  await page.keyboard.press('Enter');
  await expect(page.getByText(ui.consent.reading.missing)).toBeVisible();
  const box = page.getByRole('checkbox', { name: ui.consent.reading.title });
  if (!(await isFocused(page, ui.consent.reading.title))) {
    await tabTo(page, ui.consent.reading.title, 'Shift+Tab');
  }
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
  await tabTo(page, buttons.giveConsent);
  await page.keyboard.press('Space');
  await expect(heading).toHaveText(ui.giving.title['id-card']);
  await expect(heading).toBeFocused();

  await tabTo(page, ui.giving.chooseFile);
  const dialog = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await dialog).setFiles(fixture('resident.jpg'));
  await expect(heading).toHaveText(ui.looking.title);
  await expect(heading).toBeFocused();

  await tabTo(page, ui.looking.use);
  await page.keyboard.press('Enter');
  await expect(await outcomeHeading(page)).toHaveText(ui.read.title);
  await expect(heading).toBeFocused();

  await tabTo(page, WORDS.en.fields.residentNumber);
  await expect(page.locator('.place-mark-line')).toHaveCount(1);
  await tabTo(page, ui.read.reveal);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: ui.read.hide })).toBeFocused();

  await tabTo(page, ui.read.finish);
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText(ui.finished.title);
  await expect(heading).toBeFocused();
  await tabTo(page, ui.finished.again);
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText(ui.choose.title);
});

test('through a message, the language, the test panel and back', async ({ page }) => {
  const heading = page.getByRole('heading', { level: 1 });
  await reachPhotoStep(page);

  await tabTo(page, ui.simulate.open);
  await page.keyboard.press('Enter');
  // The panel is a file of its own that is fetched now.
  await page.getByLabel(ui.simulate.cause).waitFor();
  await tabTo(page, ui.simulate.cause);
  await tabTo(page, ui.simulate.arm);
  await page.keyboard.press('Space');
  await expect(
    page.getByRole('status').filter({ hasText: person.ID_CARD_INFO_NOT_FOUND.title }),
  ).toBeVisible();

  await tabTo(page, ui.giving.chooseFile, 'Shift+Tab');
  const dialog = page.waitForEvent('filechooser');
  await page.keyboard.press('Space');
  await (await dialog).setFiles(fixture('resident.jpg'));
  await expect(heading).toHaveText(ui.looking.title);
  await expect(heading).toBeFocused();
  await tabTo(page, ui.looking.use);
  await page.keyboard.press('Enter');
  await expect(await outcomeHeading(page)).toHaveText(person.ID_CARD_INFO_NOT_FOUND.title);
  await expect(heading).toBeFocused();

  await tabTo(page, ui.message.copy);
  await tabTo(page, buttons.retake, 'Shift+Tab');
  const again = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await again).setFiles(fixture('resident.jpg'));
  await expect(heading).toHaveText(person.SAME_PHOTO_AGAIN.title);

  await tabTo(page, ui.page.language, 'Shift+Tab');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(heading).toHaveText(WORDS.ko.person.SAME_PHOTO_AGAIN.title);
  await tabTo(page, WORDS.ko.ui.page.back, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText(WORDS.ko.ui.looking.title);
  await expect(heading).toBeFocused();
});

test('zooms and moves the photo by keys, and asks before it is left', async ({ page }) => {
  const heading = page.getByRole('heading', { level: 1 });
  await reachPhotoStep(page);
  await page.locator('input[type=file]:not([capture])').first().setInputFiles(fixture('resident.jpg'));
  await expect(heading).toHaveText(ui.looking.title);
  await expect(heading).toBeFocused();
  const scale = () =>
    page
      .getByRole('group', { name: ui.looking.zoomLabel })
      .evaluate((stage) => Number(getComputedStyle(stage).getPropertyValue('--scale')));

  await tabTo(page, ui.looking.zoomLabel, 'Shift+Tab');
  expect(await scale()).toBe(1);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect.poll(scale).toBeGreaterThan(1.3);
  const layer = page.locator('.photo-layer');
  const before = await layer.evaluate((node) => node.style.transform);
  await page.keyboard.press('ArrowRight');
  expect(await layer.evaluate((node) => node.style.transform)).not.toBe(before);
  await page.keyboard.press('0');
  await expect.poll(scale).toBe(1);
  await tabTo(page, ui.looking.zoomIn);
  await page.keyboard.press('Enter');
  await expect.poll(scale).toBeGreaterThan(1);
  await tabTo(page, ui.looking.zoomFit, 'Shift+Tab');
  await page.keyboard.press('Space');
  await expect.poll(scale).toBe(1);

  await tabTo(page, ui.page.back, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: ui.looking.discardTitle })).toBeFocused();
  await tabTo(page, ui.looking.keep);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: ui.looking.use, exact: true })).toBeVisible();
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});

async function reachPhotoStep(page: Page): Promise<void> {
  await page.goto('/?lang=en');
  await tabTo(page, ui.documents['id-card'].hint);
  await page.keyboard.press('Enter');
  await tabTo(page, ui.consent.reading.title);
  await page.keyboard.press('Space');
  await tabTo(page, buttons.giveConsent);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui.giving.title['id-card']);
}
