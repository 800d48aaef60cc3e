/** The way to the BFF breaks, in every manner that a line can break, and the photo is never lost nor read twice. */
import type { Page } from '@playwright/test';
import { CLIENT_POLICY } from '#src/shared/results/client-policy.ts';
import type { RunningApp } from '#src/tools/running-app.ts';
import { expect } from './app.ts';
import { WORDS, fixture, giveFile, outcomeHeading, send, switchLanguage, toPhotoStep } from './journey.ts';
import { test } from './line-test.ts';
import { actionButton, expectMessage } from './message.ts';
import { countCalls } from './upstream-control.ts';

const { ui, person } = WORDS.en;

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const photoShown = (page: Page) => page.getByRole('img', { name: ui.message.photoAlt });

test('OFFLINE: the photo stays, and goes by itself when the connection is back', async ({ page, app }) => {
  const before = await analyses(app);
  await toLookStep(page);
  await page.context().setOffline(true);
  await send(page);
  await expectMessage(page, 'OFFLINE', CLIENT_POLICY.OFFLINE.nextStep);
  await expect(photoShown(page)).toBeVisible();
  await actionButton(page, 'waitAndRetry').click();
  await expect(heading(page)).toHaveText(person.OFFLINE.title);
  expect(await analyses(app)).toBe(before);

  await page.context().setOffline(false);
  await expect(heading(page)).toHaveText(ui.read.title, { timeout: 45_000 });
  expect(await analyses(app)).toBe(before + 1);
});

test('a connection that breaks once is mended without a word, with the same key', async ({
  page,
  app,
  line,
}) => {
  const before = await analyses(app);
  const sent = watchPosts(page);
  await toLookStep(page);
  const asked = page.waitForRequest((request) => request.url().includes('/api/captures?key='));
  line.set({ kind: 'cut', afterBytes: 20_000 });
  await send(page);
  await asked;
  line.set({ kind: 'none' });
  await expect(await outcomeHeading(page)).toHaveText(ui.read.title);
  expect(sent()).toHaveLength(2);
  expect(new Set(sent()).size).toBe(1);
  expect(await analyses(app)).toBe(before + 1);
});

test('UPLOAD_INTERRUPTED: it keeps breaking, then one press sends it', async ({ page, app, line }) => {
  const before = await analyses(app);
  const sent = watchPosts(page);
  await toLookStep(page);
  line.set({ kind: 'cut', afterBytes: 20_000 });
  await send(page);
  await expectMessage(page, 'UPLOAD_INTERRUPTED', CLIENT_POLICY.UPLOAD_INTERRUPTED.nextStep);
  await expect(photoShown(page)).toBeVisible();
  expect(sent()).toHaveLength(3);
  expect(await analyses(app)).toBe(before);
  line.set({ kind: 'none' });
  await actionButton(page, 'waitAndRetry').click();
  await expect(await outcomeHeading(page)).toHaveText(ui.read.title);
  expect(new Set(sent()).size).toBe(1);
  expect(await analyses(app)).toBe(before + 1);
});

test('an answer that is lost is asked for, and the photo is read once', async ({ page, app, line }) => {
  const before = await analyses(app);
  const sent = watchPosts(page);
  const asked = page.waitForRequest((request) => request.url().includes('/api/captures?key='));
  await toLookStep(page);
  line.set({ kind: 'lose-answer' });
  await send(page);
  await asked;
  await expect(await outcomeHeading(page)).toHaveText(ui.read.title);
  expect(sent()).toHaveLength(1);
  expect(await analyses(app)).toBe(before + 1);
});

test('SERVICE_UNREACHABLE: nothing gets through, then one press sends it', async ({ page, app, line }) => {
  const before = await analyses(app);
  await toLookStep(page);
  line.set({ kind: 'down' });
  await send(page);
  await expectMessage(page, 'SERVICE_UNREACHABLE', CLIENT_POLICY.SERVICE_UNREACHABLE.nextStep);
  await expect(photoShown(page)).toBeVisible();
  line.set({ kind: 'none' });
  await actionButton(page, 'waitAndRetry').click();
  await expect(await outcomeHeading(page)).toHaveText(ui.read.title);
  expect(await analyses(app)).toBe(before + 1);
});

test('UPLOAD_TIMEOUT: half a minute without progress ends in words', async ({ page, app, line }) => {
  test.setTimeout(120_000);
  const before = await analyses(app);
  await toLookStep(page);
  line.set({ kind: 'stall' });
  const start = Date.now();
  await send(page);
  await expectMessage(page, 'UPLOAD_TIMEOUT', CLIENT_POLICY.UPLOAD_TIMEOUT.nextStep);
  expect(Date.now() - start).toBeGreaterThan(29_000);
  await expect(photoShown(page)).toBeVisible();
  line.set({ kind: 'none' });
  await actionButton(page, 'waitAndRetry').click();
  await expect(await outcomeHeading(page)).toHaveText(ui.read.title);
  expect(await analyses(app)).toBe(before + 1);
});

test('the BFF is killed while it reads: one press after its return sends it', async ({ page, app }) => {
  await toLookStep(page);
  const posted = page.waitForRequest((request) => request.method() === 'POST');
  await send(page);
  await posted;
  await app.restart('SIGKILL');
  const title = await outcomeHeading(page);
  // By itself when the BFF was back soon enough, else in words and with one press.
  if ((await title.textContent()) !== ui.read.title) {
    await expect(photoShown(page)).toBeVisible();
    await actionButton(page, 'waitAndRetry').click();
  }
  await expect(await outcomeHeading(page)).toHaveText(ui.read.title);
});

test('a double press is one call', async ({ page, app }) => {
  const before = await analyses(app);
  const sent = watchPosts(page);
  await toLookStep(page);
  await page.getByRole('button', { name: ui.looking.use, exact: true }).evaluate((button: HTMLElement) => {
    button.click();
    button.click();
  });
  await expect(await outcomeHeading(page)).toHaveText(ui.read.title);
  expect(sent()).toHaveLength(1);
  expect(await analyses(app)).toBe(before + 1);
});

test('cancelling while sending keeps the photo', async ({ page, app, line }) => {
  const before = await analyses(app);
  await toLookStep(page);
  line.set({ kind: 'hold' });
  await send(page);
  await expect(heading(page)).toHaveText(ui.sending.title);
  await expect(heading(page)).toBeFocused();
  await page.getByRole('button', { name: ui.sending.cancel, exact: true }).click();
  await expect(heading(page)).toHaveText(ui.looking.title);
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole('img', { name: ui.looking.alt })).toBeVisible();
  line.set({ kind: 'none' });
  expect(await analyses(app)).toBe(before);
});

test('sending again what was cancelled while it was read is no second reading', async ({ page, app }) => {
  const before = await analyses(app);
  const sent = watchPosts(page);
  await toLookStep(page);
  await send(page);
  await expect(page.getByRole('status').filter({ hasText: ui.sending.reading })).toBeVisible();
  await page.getByRole('button', { name: ui.sending.cancel, exact: true }).click();
  await send(page);
  await expect(await outcomeHeading(page)).toHaveText(ui.read.title);
  expect(new Set(sent()).size).toBe(1);
  expect(await analyses(app)).toBe(before + 1);
});

test('progress of the upload is shown in figures and as a bar', async ({ page }) => {
  await toLookStep(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: 20_000,
  });
  await send(page);
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', /^([1-9]|[1-9]\d)$/);
  await expect(page.getByRole('status').filter({ hasText: ui.sending.uploading })).toBeVisible();
  await expect(page.getByText(/^\d+ kB of \d+ kB$/)).toBeVisible();
  await page.getByRole('button', { name: ui.sending.cancel, exact: true }).click();
  await expect(heading(page)).toHaveText(ui.looking.title);
});

test('SESSION_EXPIRED: the visit has ended, the photo is gone, and it starts again', async ({ page }) => {
  await toLookStep(page);
  await page.context().clearCookies();
  await send(page);
  await expectMessage(page, 'SESSION_EXPIRED', CLIENT_POLICY.SESSION_EXPIRED.nextStep);
  await expect(page.locator('img[src^="blob:"]')).toHaveCount(0);
  await actionButton(page, 'startAgain').click();
  await expect(heading(page)).toHaveText(ui.choose.title);
});

async function toLookStep(page: Page): Promise<void> {
  await toPhotoStep(page, { document: 'id-card' });
  await giveFile(page, fixture('resident.jpg'));
  await expect(heading(page)).toHaveText(ui.looking.title);
  // Korean is compared later, when a language can no longer be fetched.
  await switchLanguage(page, 'ko');
  await switchLanguage(page, 'en');
}

async function analyses(app: RunningApp): Promise<number> {
  return (await countCalls(app)).analyses['id-card'];
}

/** The idempotency key of every photo that left the page. */
function watchPosts(page: Page): () => readonly string[] {
  const keys: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/api/captures/')) {
      keys.push(request.headers()['idempotency-key'] ?? '');
    }
  });
  return () => keys;
}
