/** "Continue on your phone": a computer and a phone, each a browser of its own, and one capture. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { CLIENT_POLICY } from '#src/shared/results/client-policy.ts';
import { LOCALES } from '#src/shared/contract/locales.ts';
import { phone as enPhone } from '#src/shared/messages/en/phone.ts';
import type { RunningApp } from '#src/tools/running-app.ts';
import { clearSimulation, expect, simulate, testWith } from './app.ts';
import { WORDS, fixture, giveFile, send, switchLanguage, toPhotoStep } from './journey.ts';
import { actionButton } from './message.ts';
import {
  PHONE_WORDS,
  addressOn,
  agree,
  connect,
  expectSameNumber,
  heading,
  openPhone,
  press,
  said,
  sendFrom,
  sessionOf,
  showCode,
  test,
} from './phone-visit.ts';
import { expectPrintedValues } from './reading.ts';
import { sidewaysFaults } from './sideways.ts';

const NO_CARD_FOUND = 4_000_121;

for (const locale of ['en', 'ko'] as const) {
  test(`the phone takes the photo, the computer shows what was read (${locale})`, async ({ page, phone }) => {
    const words = PHONE_WORDS[locale];
    await connect(page, phone, locale);
    await expect(phone.locator('html')).toHaveAttribute('lang', locale);
    await said(page, words.computer.now.photographing);
    await sendFrom(phone, 'resident.jpg', locale);
    await expect(heading(page)).toHaveText(WORDS[locale].ui.read.title, { timeout: 45_000 });
    await expect(heading(page)).toBeFocused();
    if (locale === 'en') await expectPrintedValues(page, 'resident.jpg');
    // The photo stays where it was taken.
    await expect(page.locator('main img')).toHaveCount(0);
    await expect(page.getByText(WORDS[locale].ui.read.onPhone)).toBeVisible();
    await expect(heading(phone)).toHaveText(words.visitor.done.title);
    await expect(phone.getByText(words.visitor.done.body)).toBeVisible();
    await expect(phone.locator('main img')).toHaveCount(0);
    await expect.poll(async () => (await sessionOf(phone)).status()).toBe(401);
  });
}

test('the computer says what the phone does, in order', async ({ page, phone, app }) => {
  await simulate(app, { resultCode: NO_CARD_FOUND, delayMs: 1_500 });
  await page.addInitScript(() => {
    const words: string[] = [];
    Object.assign(globalThis, { words });
    document.addEventListener('DOMContentLoaded', () => {
      new MutationObserver(() => {
        const text = document.querySelector('[role=status]')?.textContent ?? '';
        if (text !== '' && words.at(-1) !== text) words.push(text);
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
  });
  await connect(page, phone);
  await sendFrom(phone, 'resident.jpg');
  const { now, waiting } = enPhone.computer;
  await said(page, now.failed);
  const words = await page.evaluate(() => (globalThis as unknown as { words: string[] }).words);
  const expected: string[] = [waiting, now.photographing, now.sending, now.reading, now.failed];
  // One that is over at once may be passed over, but none comes out of turn.
  const seen = words.filter((text) => expected.includes(text));
  expect(expected.filter((text) => seen.includes(text))).toEqual(seen);
  expect(seen).toEqual(expect.arrayContaining([waiting, now.photographing, now.reading, now.failed]));
  await clearSimulation(app);
});

test('a photo fault is told on both, and mended on the phone', async ({ page, phone, app }) => {
  await connect(page, phone);
  await simulate(app, { resultCode: NO_CARD_FOUND });
  await sendFrom(phone, 'driver.jpg');
  const { title } = WORDS.en.person.ID_CARD_INFO_NOT_FOUND;
  await expect(heading(phone)).toHaveText(title, { timeout: 45_000 });
  await expect(page.getByText(title)).toBeVisible();
  await said(page, enPhone.computer.now.failed);
  await giveFile(phone, fixture('resident.jpg'));
  await said(page, enPhone.computer.now.photographing);
  await expect(page.getByText(title)).toHaveCount(0);
  await send(phone);
  await expect(heading(page)).toHaveText(WORDS.en.ui.read.title, { timeout: 45_000 });
  await expectPrintedValues(page, 'resident.jpg');
});

test('a fault of ours is told on both, and tried again on the phone', async ({ page, phone, app }) => {
  await connect(page, phone);
  await simulate(app, { httpStatus: 404, times: 10 });
  await sendFrom(phone, 'resident.jpg');
  const { title } = WORDS.en.person.SERVICE_PROBLEM_NOT_SAVED;
  await expect(heading(phone)).toHaveText(title, { timeout: 45_000 });
  await expect(page.getByText(title)).toBeVisible();
  await clearSimulation(app);
  await expect(actionButton(phone, 'waitAndRetry')).toBeEnabled();
  await expect
    .poll(() => actionButton(phone, 'waitAndRetry').getAttribute('aria-disabled'), { timeout: 20_000 })
    .toBeNull();
  await actionButton(phone, 'waitAndRetry').click();
  await expect(heading(page)).toHaveText(WORDS.en.ui.read.title, { timeout: 45_000 });
});

test('No turns the phone away at once', async ({ page, phone }) => {
  await phone.goto(await showCode(page));
  await expectSameNumber(page, phone);
  await agree(page, phone);
  await press(page, enPhone.computer.number.no);
  await expect(heading(page)).toHaveText(enPhone.computer.over.refused.title);
  await expect(heading(page)).toBeFocused();
  await expect(heading(phone)).toHaveText(enPhone.visitor.over.title);
  expect((await sessionOf(phone)).status()).toBe(401);
  await press(page, enPhone.computer.again);
  const address = await addressOn(page);
  await phone.goto(address);
  await expectSameNumber(page, phone);
});

test('the link works once, and not for nobody', async ({ page, phone, browser, app }) => {
  const address = await showCode(page);
  await phone.goto(address);
  await expectSameNumber(page, phone);
  // Neither in the address nor in the history.
  const secret = address.split('#')[1] ?? 'none';
  expect(phone.url()).not.toContain(secret);
  const { title } = WORDS.en.person.PHONE_LINK_ENDED;
  const other = await openPhone(browser, app.url);
  for (const link of [
    address,
    '/phone?lang=en',
    '/phone?lang=en#of=nothing',
    '/phone?lang=en#AAAAAAAAAAAAAAAAAAAAAA',
  ]) {
    await other.goto('about:blank');
    await other.goto(link);
    const words = link.includes('#of=') ? WORDS.en.person.SESSION_EXPIRED.title : title;
    await expect(heading(other), link).toHaveText(link.includes('#of=') ? enPhone.visitor.over.title : words);
  }
  await actionButton(other, CLIENT_POLICY.PHONE_LINK_ENDED.nextStep).click();
  await expect(heading(other)).toHaveText(WORDS.en.ui.choose.title);
  await other.context().close();
  expect(app.output()).not.toContain(secret);
});

test('a computer that goes away takes the link and the phone with it', async ({
  page,
  phone,
  browser,
  app,
}) => {
  await connect(page, phone);
  await press(page, enPhone.computer.here);
  await press(page, enPhone.computer.leave.yes);
  await expect(heading(page)).toHaveText(WORDS.en.ui.giving.title['id-card']);
  await expect(heading(phone)).toHaveText(enPhone.visitor.over.title);

  await press(page, WORDS.en.ui.giving.usePhone);
  const address = await addressOn(page);
  await page.goto('about:blank');
  const other = await openPhone(browser, app.url);
  await other.goto(address);
  await expect(heading(other)).toHaveText(WORDS.en.person.PHONE_LINK_ENDED.title);
  await other.context().close();
});

test('a phone that stops tells the computer', async ({ page, phone }) => {
  await phone.goto(await showCode(page));
  await expectSameNumber(page, phone);
  await agree(page, phone);
  await press(phone, enPhone.visitor.agreed.stop);
  await expect(heading(phone)).toHaveText(enPhone.visitor.over.title);
  await expect(heading(page)).toHaveText(enPhone.computer.over.cancelled.title);
});

test('another document is chosen on the computer', async ({ page, phone, app }) => {
  await connect(page, phone);
  await simulate(app, { resultCode: NO_CARD_FOUND });
  await sendFrom(phone, 'resident.jpg');
  await expect(heading(phone)).toHaveText(WORDS.en.person.ID_CARD_INFO_NOT_FOUND.title, { timeout: 45_000 });
  await actionButton(phone, 'chooseAnotherDocument').click();
  await expect(heading(phone)).toHaveText(enPhone.visitor.over.title);
  await expect(heading(page)).toHaveText(enPhone.computer.over.cancelled.title);
});

test('a page that the phone threw out of memory finds its way back', async ({ page, phone }) => {
  await phone.goto(await showCode(page));
  await expectSameNumber(page, phone);
  await phone.reload();
  const number = await expectSameNumber(page, phone);
  expect(number).not.toBe('');
  await agree(page, phone);
  await phone.reload();
  await expect(heading(phone)).toHaveText(enPhone.visitor.agreed.title);
  await press(page, enPhone.computer.number.yes);
  await expect(heading(phone)).toHaveText(WORDS.en.ui.giving.title['id-card']);
  await phone.reload();
  await expect(heading(phone)).toHaveText(WORDS.en.ui.giving.title['id-card']);
  await sendFrom(phone, 'resident.jpg');
  await expect(heading(page)).toHaveText(WORDS.en.ui.read.title, { timeout: 45_000 });
  await expect(heading(phone)).toHaveText(enPhone.visitor.done.title);
  await phone.reload();
  await expect(heading(phone)).toHaveText(enPhone.visitor.over.title);
});

test('it works where event streams do not', async ({ page, phone }) => {
  // Refused here, held back by a proxy there.
  await page.route('**/events', (route) => route.abort());
  await phone.route('**/events', () => {});
  await connect(page, phone);
  await sendFrom(phone, 'resident.jpg');
  await expect(heading(page)).toHaveText(WORDS.en.ui.read.title, { timeout: 45_000 });
  await expect(heading(phone)).toHaveText(enPhone.visitor.done.title);
});

test('what can go wrong before there is a link has words and a way on', async ({ page, context }) => {
  const { ui, person, buttons } = WORDS.en;
  await toPhotoStep(page, { document: 'id-card' });

  await page.route('**/assets/phone-step*.js', (route) => route.abort());
  await press(page, ui.giving.usePhone);
  await expect(heading(page)).toHaveText(person.SERVICE_UNREACHABLE.title);
  await page.unrouteAll();
  await page.route('**/api/hand-overs', (route) => route.abort());
  await press(page, buttons.waitAndRetry);
  await expect(page.getByRole('button', { name: enPhone.computer.here })).toBeVisible();
  await expect(heading(page)).toHaveText(person.SERVICE_UNREACHABLE.title);
  await page.unrouteAll();
  await press(page, buttons.waitAndRetry);
  await addressOn(page);
  await expect(heading(page)).toBeFocused();

  await press(page, enPhone.computer.here);
  await context.clearCookies();
  await press(page, ui.giving.usePhone);
  await expect(heading(page)).toHaveText(person.SESSION_EXPIRED.title);
  await actionButton(page, 'startAgain').click();
  await expect(heading(page)).toHaveText(ui.choose.title);
});

test('the link can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const address = await showCode(page);
  await press(page, enPhone.computer.copy);
  await said(page, enPhone.computer.copied);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`https://capture.example${address}`);
});

test('the code is for computers: a phone is asked for its own camera', async ({ phone, app }) => {
  await toPhotoStep(phone, { document: 'id-card', base: app.url });
  await expect(phone.getByRole('button', { name: WORDS.en.ui.giving.takePhoto })).toBeVisible();
  await expect(phone.getByText(WORDS.en.ui.giving.usePhone)).toHaveCount(0);
});

/** Every screen of both sides in one visit, in English; `look` is called while each stands still. */
async function tourOfBoth(
  { page, phone, app }: { page: Page; phone: Page; app: RunningApp },
  look: (screen: string, shown: Page) => Promise<void>,
): Promise<void> {
  const address = await showCode(page);
  await look('code', page);
  await phone.goto(address);
  await expectSameNumber(page, phone);
  await look('compare', page);
  await look('number on the phone', phone);
  await agree(page, phone);
  await look('number', page);
  await look('agreed on the phone', phone);
  await press(page, enPhone.computer.number.yes);
  await expect(heading(phone)).toHaveText(WORDS.en.ui.giving.title['id-card']);
  await said(page, enPhone.computer.now.photographing);
  await look('following', page);
  await press(page, enPhone.computer.here);
  await look('leaving', page);
  await press(page, enPhone.computer.leave.no);
  await simulate(app, { resultCode: NO_CARD_FOUND });
  await sendFrom(phone, 'resident.jpg');
  await said(page, enPhone.computer.now.failed);
  await look('failed', page);
  await press(phone, WORDS.en.buttons.chooseAnotherDocument);
  await expect(heading(phone)).toHaveText(enPhone.visitor.over.title);
  await look('over on the phone', phone);
  await expect(heading(page)).toHaveText(enPhone.computer.over.cancelled.title);
  await look('over', page);
  await phone.goto('about:blank');
  await phone.goto('/phone?lang=en');
  await expect(heading(phone)).toHaveText(WORDS.en.person.PHONE_LINK_ENDED.title);
  await look('no link on the phone', phone);
}

test('axe finds nothing on either side, light or dark', async ({ page, phone, app }) => {
  test.setTimeout(120_000);
  const found: string[] = [];
  await tourOfBoth({ page, phone, app }, async (screen, shown) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await shown.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page: shown }).analyze();
      found.push(...violations.map(({ id }) => `${screen}, ${colorScheme}: ${id}`));
    }
  });
  expect(found).toEqual([]);
});

test('nothing scrolls sideways or is cut off, in any language', async ({ page, phone, app }) => {
  test.setTimeout(240_000);
  const wrong = new Set<string>();
  await tourOfBoth({ page, phone, app }, async (screen, shown) => {
    const before = shown.viewportSize();
    for (const locale of LOCALES) {
      await switchLanguage(shown, locale);
      for (const [width, text] of [
        [320, '100%'],
        [360, '200%'],
      ] as const) {
        await shown.setViewportSize({ width, height: 740 });
        await shown.evaluate((size) => {
          document.documentElement.style.fontSize = size;
        }, text);
        const faults = await sidewaysFaults(shown);
        for (const fault of faults) wrong.add(`${screen}, ${locale}, ${text}: ${fault}`);
      }
      await shown.evaluate(() => document.documentElement.style.removeProperty('font-size'));
    }
    await switchLanguage(shown, 'en');
    if (before) await shown.setViewportSize(before);
  });
  expect([...wrong]).toEqual([]);
});

testWith({})('where no phone can open the page, a line says so', async ({ page }) => {
  await toPhotoStep(page, { document: 'id-card' });
  await expect(page.getByText(WORDS.en.ui.giving.noPhone)).toBeVisible();
  await expect(page.getByRole('button', { name: WORDS.en.ui.giving.usePhone })).toHaveCount(0);
});
