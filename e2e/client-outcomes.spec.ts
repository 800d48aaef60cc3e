/** What a browser finds out by itself about a file, before anything is sent. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { DOCUMENTS, type DocumentType } from '#src/shared/documents.ts';
import { CLIENT_POLICY } from '#src/shared/results/client-policy.ts';
import type { NextStep, PublicReason } from '#src/shared/results/outcome.ts';
import { smallPhoto } from '#src/tools/specimens/fault-photos.ts';
import { clearSimulation, expect, test } from './app.ts';
import { type FileToGive, dropFiles } from './give.ts';
import { WORDS, fixture, giveFile, outcomeHeading, send, toPhotoStep } from './journey.ts';
import { actionButton, expectMessage } from './message.ts';
import { lockedPdf, pdfOfPictures } from './pdf.ts';
import { expectPrintedValues } from './reading.ts';
import { review } from './reviewing.ts';
import { countCalls } from './upstream-control.ts';

const { ui, buttons, person } = WORDS.en;
const jpeg = readFileSync(fixture('business-registration.jpg'));
const certificate = { jpeg, width: 1_060, height: 1_500 };

test.afterEach(async ({ app }) => clearSimulation(app));

interface Refusal {
  readonly name: string;
  readonly document: DocumentType;
  readonly reason: PublicReason;
  readonly nextStep: NextStep;
  readonly file: () => FileToGive | Promise<FileToGive>;
}

const photo = (buffer: Buffer, name = 'photo.jpg', mimeType = 'image/jpeg'): FileToGive => ({
  name,
  mimeType,
  buffer,
});

const REFUSALS: readonly Refusal[] = [
  {
    name: 'an empty file',
    document: 'id-card',
    reason: 'FILE_EMPTY',
    nextStep: CLIENT_POLICY.FILE_EMPTY.nextStep,
    file: () => photo(Buffer.alloc(0)),
  },
  {
    name: 'half of a photo',
    document: 'id-card',
    reason: 'FILE_CORRUPT',
    nextStep: CLIENT_POLICY.FILE_CORRUPT.nextStep,
    file: () => {
      const whole = readFileSync(fixture('resident-phone.jpg'));
      return photo(whole.subarray(0, whole.length / 2));
    },
  },
  {
    name: 'a text named like a photo',
    document: 'id-card',
    reason: 'FILE_TYPE_UNSUPPORTED',
    nextStep: CLIENT_POLICY.FILE_TYPE_UNSUPPORTED.nextStep,
    file: () => photo(Buffer.from('This is a letter, not a photo of anything at all.\n'.repeat(40))),
  },
  {
    name: 'a drawing made of code',
    document: 'credit-card',
    reason: 'FILE_TYPE_UNSUPPORTED',
    nextStep: CLIENT_POLICY.FILE_TYPE_UNSUPPORTED.nextStep,
    file: () =>
      photo(
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>'),
        'photo.svg',
        'image/svg+xml',
      ),
  },
  {
    name: 'a PDF of an ID card',
    document: 'id-card',
    reason: 'PDF_NOT_ALLOWED',
    nextStep: CLIENT_POLICY.PDF_NOT_ALLOWED.nextStep,
    file: () => photo(pdfOfPictures([certificate]), 'card.pdf', 'application/pdf'),
  },
  {
    name: 'a PDF with a password',
    document: 'business-registration',
    reason: 'PDF_PASSWORD_PROTECTED',
    nextStep: 'chooseAnotherFile',
    file: () => photo(lockedPdf(certificate), 'locked.pdf', 'application/pdf'),
  },
  {
    name: 'a PDF above the limit',
    document: 'business-registration',
    reason: 'FILE_TOO_LARGE',
    nextStep: CLIENT_POLICY.FILE_TOO_LARGE.nextStep,
    file: () =>
      photo(
        pdfOfPictures([{ ...certificate, jpeg: Buffer.concat([jpeg, Buffer.alloc(5_000_000)]) }]),
        'large.pdf',
        'application/pdf',
      ),
  },
  {
    name: 'a scan that cannot be opened in part',
    document: 'id-card',
    reason: 'IMAGE_TOO_DETAILED',
    nextStep: CLIENT_POLICY.IMAGE_TOO_DETAILED.nextStep,
    file: async () => {
      const paper = { width: 8_000, height: 5_001, channels: 3, background: 'white' } as const;
      return photo(await sharp({ create: paper }).png().toBuffer(), 'scan.png', 'image/png');
    },
  },
  {
    name: 'a thumbnail',
    document: 'id-card',
    reason: 'IMAGE_TOO_SMALL',
    nextStep: CLIENT_POLICY.IMAGE_TOO_SMALL.nextStep,
    file: async () => photo(await sharp(fixture('resident.jpg')).resize(240).jpeg().toBuffer()),
  },
];

for (const { name, document, reason, nextStep, file } of REFUSALS) {
  test(`${reason}: ${name}`, async ({ page, app }) => {
    const before = await countCalls(app);
    await toPhotoStep(page, { document });
    await giveFile(page, await file());
    await expectMessage(page, reason, nextStep);
    await expectChooserFrom(page, nextStep, document);
    expect(await countCalls(app)).toEqual(before);
  });
}

test('a small photo is said to be small before and after it is read', async ({ page }) => {
  const { long, short } = DOCUMENTS['id-card'].smallest;
  const heading = page.getByRole('heading', { level: 1 });
  const words = person.IMAGE_TOO_SMALL.body
    .replace('{minWidth}', `${long}`)
    .replace('{minHeight}', `${short}`);
  const anyway = page.getByRole('button', { name: ui.looking.anyway });
  await toPhotoStep(page, { document: 'id-card' });
  await giveFile(page, fixture('resident.jpg'));
  await expect(heading).toHaveText(ui.looking.title);
  await expect(page.getByText(words)).toHaveCount(0);
  for (const refusal of [1, 2, 3]) {
    await review(page, await smallPhoto());
    await expect(heading).toHaveText(person.IMAGE_TOO_SMALL.title);
    await expect(page.getByRole('main').getByText(words)).toBeVisible();
    await expect(anyway).toHaveCount(refusal === 3 ? 1 : 0);
  }
  await anyway.click();
  await expect(await outcomeHeading(page)).toHaveText(ui.read.title);
  await expect(page.getByText(ui.read.smallPhoto)).toBeVisible();
});

test('BROWSER_UNSUPPORTED: a browser that cannot draw off screen', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'OffscreenCanvas'));
  await toPhotoStep(page, { document: 'id-card' });
  await giveFile(page, fixture('resident.jpg'));
  await expectMessage(page, 'BROWSER_UNSUPPORTED', CLIENT_POLICY.BROWSER_UNSUPPORTED.nextStep);
  await actionButton(page, 'fixDevice').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui.choose.title);
});

test('TOO_MANY_FILES: two photos dropped at once', async ({ page }) => {
  await toPhotoStep(page, { document: 'id-card' });
  const two = [fixture('resident.jpg'), fixture('driver.jpg')].map((path) => photo(readFileSync(path)));
  await dropFiles(page, two);
  await expectMessage(page, 'TOO_MANY_FILES', CLIENT_POLICY.TOO_MANY_FILES.nextStep);
  await expectChooserFrom(page, 'chooseAnotherFile', 'id-card');
});

test('TOO_MANY_FILES: two photos dropped before their turn', async ({ page }) => {
  await page.goto('/?lang=en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui.choose.title);
  await dropFiles(page, [photo(jpeg), photo(jpeg)]);
  await expect(page.getByRole('status').filter({ hasText: person.TOO_MANY_FILES.title })).toBeVisible();
});

test('PDF_MANY_PAGES: said before sending, and the first page is read', async ({ page }) => {
  await toPhotoStep(page, { document: 'business-registration' });
  const otherJpeg = readFileSync(fixture('page-of-text.jpg'));
  const other = { jpeg: otherJpeg, width: 1_100, height: 1_400 };
  await giveFile(page, photo(pdfOfPictures([certificate, other]), 'two.pdf', 'application/pdf'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui.looking.titlePdf);
  await expect(page.getByText(person.PDF_MANY_PAGES.title)).toBeVisible();
  await expect(page.getByText(ui.looking.pages.replace('{count}', '2'))).toBeVisible();
  await send(page);
  await expect(await outcomeHeading(page)).toHaveText(ui.read.title);
  await expectPrintedValues(page, 'business-registration.jpg', 2);
});

test('SAME_PHOTO_AGAIN: a photo that failed is not sent twice', async ({ page, app }) => {
  await toPhotoStep(page, { document: 'id-card' });
  await giveFile(page, fixture('no-document.jpg'));
  await send(page);
  await expect(await outcomeHeading(page)).toHaveText(person.ID_CARD_INFO_NOT_FOUND.title);
  const before = await countCalls(app);
  const posts = countPosts(page);
  const dialog = page.waitForEvent('filechooser');
  await actionButton(page, 'retake').click();
  await (await dialog).setFiles(fixture('no-document.jpg'));
  await expectMessage(page, 'SAME_PHOTO_AGAIN', CLIENT_POLICY.SAME_PHOTO_AGAIN.nextStep);
  expect(posts()).toBe(0);
  expect(await countCalls(app)).toEqual(before);
  await expectChooserFrom(page, 'retake', 'id-card');
  await giveFile(page, fixture('resident.jpg'));
  await send(page);
  await expect(await outcomeHeading(page)).toHaveText(ui.read.title);
});

test('after three photos that could not be read, a person’s help comes first', async ({ page }) => {
  await toPhotoStep(page, { document: 'id-card' });
  const primary = page.locator('main .button.primary');
  for (const turn of [1, 2, 3]) {
    const buffer = await sharp(fixture('no-document.jpg'))
      .rotate(90 * turn)
      .jpeg()
      .toBuffer();
    await giveFile(page, photo(buffer));
    await send(page);
    await expect(await outcomeHeading(page)).toHaveText(person.ID_CARD_INFO_NOT_FOUND.title);
    await expect(primary).toHaveText(turn < 3 ? buttons.retake : buttons.contactSupport);
  }
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.enable');
  const opened: string[] = [];
  devtools.on('Page.frameRequestedNavigation', ({ url }) => opened.push(url));
  await primary.click();
  await expect.poll(() => opened).toContain('mailto:help@example.com');
  // The other photo is still offered, only not first.
  await expect(actionButton(page, 'retake')).toBeVisible();
});

/** The action opens the file dialog and leaves the person where the next photo is given. */
async function expectChooserFrom(page: Page, step: NextStep, document: DocumentType): Promise<void> {
  const chooser = page.waitForEvent('filechooser', { timeout: 5_000 });
  await actionButton(page, step).click();
  await chooser;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui.giving.title[document]);
}

function countPosts(page: Page): () => number {
  let posts = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/api/captures/')) posts += 1;
  });
  return () => posts;
}
