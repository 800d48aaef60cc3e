import type { Page } from '@playwright/test';
import type { RunningApp } from '#src/tools/running-app.ts';
import { glaringPhoto } from '#src/tools/specimens/fault-photos.ts';
import { clearSimulation, expect, simulate } from './app.ts';
import { WORDS, fixture, giveFile, outcomeHeading, send } from './journey.ts';
import type { Line } from './line.ts';

const { ui, person, buttons } = WORDS.en;

/** An answer that is the person's to mend, and two that are ours. */
const NO_CARD_FOUND = 4_000_121;
const NOT_ALLOWED = 4_010_001;

/**
 * Every screen of the page in one visit, in English; `look` is called while each one stands still. It must leave
 * the page in English.
 */
export async function tour(
  page: Page,
  app: RunningApp,
  line: Line,
  look: (screen: string) => Promise<void>,
): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  await page.goto('/?lang=en');
  await expect(heading).toHaveText(ui.choose.title);
  await look('choose');

  await page.getByRole('button').filter({ hasText: ui.documents['id-card'].hint }).click();
  await expect(heading).toHaveText(ui.consent.title);
  await look('consent');
  await press(buttons.giveConsent);
  await expect(page.getByText(ui.consent.reading.missing)).toBeVisible();
  await look('consent, not ticked');
  await page.getByRole('checkbox', { name: ui.consent.reading.title }).check();
  await press(buttons.giveConsent);
  await expect(heading).toHaveText(ui.giving.title['id-card']);
  await expect(page.getByRole('region', { name: ui.giving.specimens })).toBeVisible();
  await look('photo');

  line.set({ kind: 'hold', path: '/assets/prepare.worker' });
  await giveFile(page, fixture('resident.jpg'));
  await expect(page.getByRole('status').filter({ hasText: ui.preparing.title })).toBeVisible();
  await look('preparing');
  line.set({ kind: 'none' });
  await expect(heading).toHaveText(ui.looking.title);
  await look('look');

  await press(ui.page.back);
  await expect(page.getByRole('heading', { name: ui.looking.discardTitle })).toBeFocused();
  await look('discard question');
  await press(ui.looking.keep);

  await giveFile(page, fixture('resident-phone.jpg'));
  await expect(page.getByText(ui.looking.straightened)).toBeVisible();
  await look('look, straightened');
  await press(ui.looking.adjust);
  await expect(page.getByRole('slider')).toHaveCount(4);
  await look('corners');
  await press(ui.sending.cancel);
  await giveFile(page, await glaringPhoto());
  await expect(heading).toHaveText(person.IMAGE_GLARE.title);
  await look('look, held back');
  await giveFile(page, fixture('resident.jpg'));
  await expect(heading).toHaveText(ui.looking.title);

  line.set({ kind: 'hold' });
  await send(page);
  await expect(heading).toHaveText(ui.sending.title);
  await look('sending');
  line.set({ kind: 'none' });
  await expect(await outcomeHeading(page)).toHaveText(ui.read.title);
  await look('read');
  await page.getByRole('button', { name: ui.read.reveal, exact: true }).click();
  await page.locator('.field-row-main').first().focus();
  await expect(page.locator('.place-mark-line')).toHaveCount(1);
  await look('read, a place lit');

  await press(ui.simulate.open);
  await expect(page.getByRole('combobox', { name: ui.simulate.cause })).toBeVisible();
  await look('simulate panel');
  await press(ui.simulate.close);

  await simulate(app, { resultCode: NO_CARD_FOUND, times: 50 });
  await giveFile(page, fixture('driver.jpg'));
  await send(page);
  await expect(await outcomeHeading(page)).toHaveText(person.ID_CARD_INFO_NOT_FOUND.title);
  await look('message, the person’s turn');

  await simulate(app, { resultCode: NOT_ALLOWED, times: 50 });
  await giveFile(page, fixture('passport.jpg'));
  await send(page);
  await expect(await outcomeHeading(page)).toHaveText(person.SERVICE_PROBLEM_NOT_SAVED.title);
  await look('message, our turn');
  await clearSimulation(app);

  await giveFile(page, { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('A letter.') });
  await expect(heading).toHaveText(person.FILE_TYPE_UNSUPPORTED.title);
  await look('message, without a photo');

  await giveFile(page, fixture('resident.jpg'));
  await send(page);
  await expect(await outcomeHeading(page)).toHaveText(ui.read.title);
  await press(ui.read.finish);
  await expect(heading).toHaveText(ui.finished.title);
  await look('finished');

  line.set({ kind: 'cut', path: '/api/config', afterBytes: 0 });
  await page.goto('/?lang=en');
  await expect(heading).toHaveText(person.SERVICE_UNREACHABLE.title);
  await look('no configuration');
  line.set({ kind: 'none' });
  await press(buttons.waitAndRetry);
  await expect(heading).toHaveText(ui.choose.title);
}
