/** From real pixels to fields: every document, clean and as a phone sees it, and every way to give a photo. */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import type { DocumentType } from '#src/shared/documents.ts';
import { expect, test } from './app.ts';
import { type FileToGive, dropFiles, pasteFile } from './give.ts';
import { WORDS, fixture, giveFile, outcomeHeading, send, toOutcome, toPhotoStep } from './journey.ts';
import { pdfOfPictures } from './pdf.ts';
import { expectPrintedValues, fieldRow, printedOn } from './reading.ts';

const { ui, buttons } = WORDS.en;

const FIXTURES: readonly { name: string; document: DocumentType }[] = [
  { name: 'resident.jpg', document: 'id-card' },
  { name: 'resident-phone.jpg', document: 'id-card' },
  { name: 'driver.jpg', document: 'id-card' },
  { name: 'driver-phone.jpg', document: 'id-card' },
  { name: 'passport.jpg', document: 'id-card' },
  { name: 'passport-phone.jpg', document: 'id-card' },
  { name: 'credit-card.jpg', document: 'credit-card' },
  { name: 'credit-card-phone.jpg', document: 'credit-card' },
  { name: 'business-registration.jpg', document: 'business-registration' },
  { name: 'business-registration-phone.jpg', document: 'business-registration' },
];

for (const { name, document } of FIXTURES) {
  test(`reads ${name}`, async ({ page }) => {
    const heading = await toOutcome(page, { document, file: fixture(name) });
    await expect(heading).toHaveText(ui.read.title);
    await expect(heading).toBeFocused();
    await expectPrintedValues(page, name, name.includes('-phone') ? 1 : 0);
  });
}

test('reads a certificate that comes as a PDF', async ({ page }) => {
  const jpeg = readFileSync(fixture('business-registration.jpg'));
  const { width, height } = await sharp(jpeg).metadata();
  await toPhotoStep(page, { document: 'business-registration' });
  await giveFile(page, {
    name: 'certificate.pdf',
    mimeType: 'application/pdf',
    buffer: pdfOfPictures([{ jpeg, width, height }]),
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui.looking.titlePdf);
  await send(page);
  await expect(await outcomeHeading(page)).toHaveText(ui.read.title);
  await expectPrintedValues(page, 'business-registration.jpg');
});

test('numbers are masked until asked for, and hidden again', async ({ page }) => {
  await toOutcome(page, { document: 'id-card' });
  const number = printedOn('resident.jpg')['residentNumber'] ?? '';
  const row = fieldRow(page, 'residentNumber');
  const value = row.locator('.field-row-value');
  const birth = number.slice(0, 6);
  const secret = number.slice(6);
  await expect(value).toHaveText(`${birth}-•••••••`);
  expect(await page.content()).not.toContain(secret);

  await row.getByRole('button', { name: ui.read.reveal }).press('Enter');
  await expect(value).toHaveText(`${birth}-${secret}`);
  await row.getByRole('button', { name: ui.read.hide }).press('Space');
  await expect(value).toHaveText(`${birth}-•••••••`);
});

test('focusing a field lights its place on the photo', async ({ page }) => {
  await toOutcome(page, { document: 'id-card' });
  const mark = page.locator('.place-mark-line');
  await expect(mark).toHaveCount(0);
  const places = new Set<string>();
  for (const key of ['name', 'residentNumber', 'issueDate', 'issuer']) {
    await fieldRow(page, key).getByRole('button').first().focus();
    await expect(mark).toHaveCount(1);
    await expect(mark).toBeInViewport();
    places.add((await mark.getAttribute('d')) ?? '');
  }
  expect(places.size).toBe(4);
  await page.getByRole('button', { name: ui.read.finish }).focus();
  await expect(mark).toHaveCount(0);
});

test('a specimen of ours reads like a document of one’s own', async ({ page }) => {
  await toPhotoStep(page, { document: 'id-card' });
  const row = page.getByRole('region', { name: ui.giving.specimens });
  await expect(row.getByRole('button')).toHaveCount(4);
  await row.getByRole('button', { name: ui.specimens.resident, exact: true }).click();
  await send(page);
  await expect(await outcomeHeading(page)).toHaveText(ui.read.title);
  await expect(page.getByText(ui.recognised.resident, { exact: true })).toBeVisible();
});

test('every document has a specimen', async ({ page }) => {
  for (const document of ['credit-card', 'business-registration'] as const) {
    await toPhotoStep(page, { document });
    const specimen = page.getByRole('region', { name: ui.giving.specimens }).getByRole('button').first();
    await specimen.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui.looking.title);
    await expect(page.getByRole('img', { name: ui.looking.alt })).toBeVisible();
  }
});

test('a photo may be dropped anywhere on the page', async ({ page }) => {
  await toPhotoStep(page, { document: 'id-card' });
  await dropFiles(page, [photoFile('resident.jpg')]);
  await send(page);
  await expect(await outcomeHeading(page)).toHaveText(ui.read.title);
  await expectPrintedValues(page, 'resident.jpg');
});

test('a photo may be dropped before the document is chosen', async ({ page }) => {
  await page.goto('/?lang=en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui.choose.title);
  await dropFiles(page, [photoFile('resident.jpg')]);
  await expect(page.getByRole('main').getByText(ui.choose.fileWaiting)).toBeVisible();
  await page.getByRole('button').filter({ hasText: ui.documents['id-card'].hint }).click();
  await expect(page.getByRole('main').getByText(ui.choose.fileWaiting)).toHaveCount(0);
  await expect(page.getByRole('main').getByText(ui.consent.fileWaiting)).toBeVisible();
  await page.getByRole('checkbox', { name: ui.consent.reading.title }).check();
  await page.getByRole('button', { name: buttons.giveConsent }).click();
  await expect(page.getByRole('img', { name: ui.looking.alt })).toBeVisible();
});

test('a photo may be pasted', async ({ page }) => {
  await toPhotoStep(page, { document: 'credit-card' });
  await pasteFile(page, photoFile('credit-card.jpg'));
  await send(page);
  await expect(await outcomeHeading(page)).toHaveText(ui.read.title);
  await expectPrintedValues(page, 'credit-card.jpg');
});

test('Finish takes the stored answer back from the server', async ({ page }) => {
  const reading = page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.url().endsWith('/api/captures/id-card'),
  );
  await toOutcome(page, { document: 'id-card' });
  const { reference } = await (await reading).json();
  const stored = `/api/captures/${reference}`;
  expect((await page.request.get(stored)).status()).toBe(200);

  const taken = page.waitForResponse((response) => response.request().method() === 'DELETE');
  await page.getByRole('button', { name: ui.read.finish }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui.finished.title);
  expect((await taken).status()).toBe(204);
  const left = await (await page.request.get(stored)).json();
  expect(left).toMatchObject({ state: 'deleted' });
  expect(left).not.toHaveProperty('answer');
});

test('Finish ends well although the server does not answer', async ({ page }) => {
  const heading = await toOutcome(page, { document: 'id-card' });
  await page.route('**/api/captures/*', (route) => route.abort());
  await page.getByRole('button', { name: ui.read.finish }).click();
  await expect(heading).toHaveText(ui.finished.title);
  await expect(page.getByText(ui.finished.body)).toBeVisible();
});

test('Finish leaves nothing of the person on the page', async ({ page }) => {
  const heading = await toOutcome(page, { document: 'id-card' });
  await page.getByRole('button', { name: ui.read.finish }).click();
  await expect(heading).toHaveText(ui.finished.title);
  await expect(heading).toBeFocused();
  await expect(page.locator('img[src^="blob:"]')).toHaveCount(0);
  const { name = '', residentNumber = '' } = printedOn('resident.jpg');
  const content = await page.content();
  expect(content).not.toContain(name);
  expect(content).not.toContain(residentNumber.slice(0, 6));

  await page.goBack();
  await expect(page.getByText(name)).toHaveCount(0);
  await page.goto('/?lang=en');
  await expect(heading).toHaveText(ui.choose.title);
});

function photoFile(name: string): FileToGive {
  return { name, mimeType: 'image/jpeg', buffer: readFileSync(fixture(name)) };
}
