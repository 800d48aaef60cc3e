/** Accessibility of every screen: axe in both themes, targets, live regions. */
import { expect } from './app.ts';
import { smallTargets, violations } from './axe.ts';
import { WORDS, giveFile, send, switchLanguage, toOutcome, toPhotoStep } from './journey.ts';
import { test } from './line-test.ts';
import { lockedPdf, pdfOfPictures } from './pdf.ts';
import { tour } from './tour.ts';

test('axe finds nothing on any screen, light or dark', async ({ page, app, line }) => {
  test.setTimeout(240_000);
  const found: string[] = [];
  await tour(page, app, line, async (screen) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      found.push(...(await violations(page)).map((violation) => `${screen}, ${colorScheme}: ${violation}`));
    }
  });
  expect(found).toEqual([]);
});

test('axe finds nothing in Korean, Japanese and Chinese', async ({ page }) => {
  test.setTimeout(120_000);
  const found: string[] = [];
  // Half faded in is no colour that a person reads.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await toOutcome(page, { document: 'business-registration' });
  for (const locale of ['ko', 'ja', 'zh'] as const) {
    await switchLanguage(page, locale);
    found.push(...(await violations(page)).map((violation) => `${locale}: ${violation}`));
  }
  expect(found).toEqual([]);
});

test('axe finds nothing about a PDF', async ({ page }) => {
  const found: string[] = [];
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const blank = { jpeg: Buffer.alloc(16), width: 600, height: 800 };
  await toPhotoStep(page, { document: 'business-registration' });
  await giveFile(page, pdf(pdfOfPictures([blank, blank])));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(WORDS.en.ui.looking.titlePdf);
  found.push(...(await violations(page)));
  await giveFile(page, pdf(lockedPdf(blank)));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    WORDS.en.person.PDF_PASSWORD_PROTECTED.title,
  );
  found.push(...(await violations(page)));
  expect(found).toEqual([]);
});

test('every target is at least 44 px on narrow phones', async ({ page, app, line }) => {
  test.setTimeout(120_000);
  const small: string[] = [];
  await tour(page, app, line, async (screen) => {
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 740 });
      for (const target of await smallTargets(page)) small.push(`${screen}, ${width} px: ${target}`);
    }
  });
  expect(small).toEqual([]);
});

test('one status node, one level-one heading, and the language is named, on every screen', async ({
  page,
  app,
  line,
}) => {
  test.setTimeout(120_000);
  const odd: string[] = [];
  await tour(page, app, line, async (screen) => {
    const statuses = await page.getByRole('status').count();
    const headings = await page.getByRole('heading', { level: 1 }).count();
    const mains = await page.getByRole('main').count();
    const lang = await page.locator('html').getAttribute('lang');
    if (statuses !== 1) odd.push(`${screen}: ${statuses} status nodes`);
    if (headings !== 1) odd.push(`${screen}: ${headings} headings`);
    if (mains !== 1) odd.push(`${screen}: ${mains} mains`);
    if (lang !== 'en') odd.push(`${screen}: lang is ${lang}`);
  });
  expect(odd).toEqual([]);
});

test('what happens is said by the status node, once each', async ({ page }) => {
  await toPhotoStep(page, { document: 'id-card' });
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const hear = () => {
      const text = [...document.querySelectorAll('[role=status]')]
        .map((node) => node.textContent?.trim() ?? '')
        .filter((words) => words !== '')
        .join(' ');
      if (text !== '' && text !== said.at(-1)) said.push(text);
    };
    new MutationObserver(hear).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  await page.getByRole('region', { name: WORDS.en.ui.giving.specimens }).getByRole('button').first().click();
  await send(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(WORDS.en.ui.read.title, {
    timeout: 45_000,
  });
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  expect(said).toContain(WORDS.en.ui.preparing.title);
  expect(said).toContain(WORDS.en.ui.sending.reading);
  expect(said.length).toBeLessThanOrEqual(6);
});

function pdf(buffer: Buffer) {
  return { name: 'certificate.pdf', mimeType: 'application/pdf', buffer };
}
