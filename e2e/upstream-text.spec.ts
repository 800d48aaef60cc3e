/** Whatever an upstream writes into a value or a message is text on the page, or not on the page at all. */
import { expect, test } from '@playwright/test';
import {
  APP_KEY,
  SECRET_KEY,
  failWith,
  sendJson,
  startTestUpstream,
  success,
} from '#src/bff/testing/test-upstream.ts';
import { startApp } from '#src/tools/running-app.ts';
import { WORDS, fixture, giveFile, outcomeHeading, send, toPhotoStep } from './journey.ts';

const { ui, person } = WORDS.en;

const VALUES = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "' onfocus=alert(1) autofocus='",
  'javascript:alert(1)',
  '&lt;b&gt;bold&lt;/b&gt;',
  '{maxMB} {{ref}} ${1+1} $t(person:UNKNOWN.title)',
  '\u202Egpj.exe \u200Bnothing\u2066',
  '../../etc/passwd%00',
];

const RESULT = {
  fileType: 'jpg',
  unitType: 'pixel',
  resolution: 'normal',
  keyValues: VALUES.map((value, at) => ({ key: `Field ${at}`, value, conf: 0.99 })),
};

test('values and messages of an upstream are only ever text', async ({ page }) => {
  const upstream = await startTestUpstream();
  const app = await startApp({
    OCR_BASE_URL: upstream.origin.origin,
    OCR_APP_KEY: APP_KEY,
    OCR_SECRET_KEY: SECRET_KEY,
  });
  const strange: string[] = [];
  page.on('dialog', (dialog) => {
    strange.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => strange.push(String(error)));
  page.on('console', (message) => {
    if (/content security policy|trusted ?type/i.test(message.text())) strange.push(message.text());
  });
  page.on('request', (request) => {
    const { origin, pathname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== app.url) strange.push(request.url());
    // Reading one of ours would be billed to somebody else.
    if (pathname.startsWith('/specimens/')) strange.push(pathname);
  });
  try {
    upstream.next.push((_call, response) => sendJson(response, success(RESULT)));
    await toPhotoStep(page, { document: 'business-registration', base: app.url });
    // What only a test set-up offers is not there: this upstream is somebody else's.
    await expect(page.getByRole('button', { name: ui.simulate.open })).toHaveCount(0);
    await expect(page.getByRole('region', { name: ui.giving.specimens })).toHaveCount(0);
    await giveFile(page, fixture('business-registration.jpg'));
    await send(page);
    await expect(await outcomeHeading(page)).toHaveText(ui.read.title);
    expect(await page.locator('.field-row-value').allTextContents()).toEqual(VALUES);
    expect(await page.locator('main :is(script, img[src="x"], b:not(.reference b))').count()).toBe(0);

    upstream.next.push(failWith(4000101, VALUES[0]));
    await giveFile(page, fixture('business-registration-phone.jpg'));
    await send(page);
    await expect(await outcomeHeading(page)).toHaveText(person.INVALID_BUSINESS_REGISTRATION_FORMAT.title);
    expect(await page.content()).not.toContain('onerror');
    expect(strange).toEqual([]);
  } finally {
    await app.stop();
    await upstream.close();
  }
});
