/** A computer and a phone, each a browser of its own, and one capture. */
import { type Browser, type Page, devices } from '@playwright/test';
import type { Locale } from '#src/shared/contract/locales.ts';
import { phone as enPhone } from '#src/shared/messages/en/phone.ts';
import { phone as koPhone } from '#src/shared/messages/ko/phone.ts';
import type { PhoneTexts } from '#src/shared/messages/phone-texts.ts';
import { expect, testWith } from './app.ts';
import { WORDS, fixture, giveFile, send, toPhotoStep } from './journey.ts';
import { readCode } from './read-code.ts';

export const PHONE_WORDS: Readonly<Record<'en' | 'ko', PhoneTexts>> = { en: enPhone, ko: koPhone };

interface PhoneFixtures {
  /** A browser on a phone: another cookie jar, a finger instead of a mouse. */
  readonly phone: Page;
}

/** The app at an address that a phone can open. */
export const test = testWith({ PUBLIC_URL: 'https://capture.example' }).extend<PhoneFixtures>({
  phone: async ({ browser, app }, provide) => {
    const phone = await openPhone(browser, app.url);
    await provide(phone);
    await phone.context().close();
  },
});

export async function openPhone(browser: Browser, baseURL: string): Promise<Page> {
  const { viewport, userAgent, deviceScaleFactor } = devices['Galaxy S9+'];
  const device = { viewport, userAgent, deviceScaleFactor, hasTouch: true, isMobile: true };
  return (await browser.newContext({ ...device, baseURL })).newPage();
}

export const heading = (page: Page) => page.getByRole('heading', { level: 1 });
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
/** In the page's one live region. */
export const said = (page: Page, words: string) =>
  expect(page.getByRole('status')).toHaveText(words, { timeout: 20_000 });

/** The computer shows a code; gives where it leads, on this host. */
export async function showCode(computer: Page, locale: 'en' | 'ko' = 'en'): Promise<string> {
  const { ui } = WORDS[locale];
  const words = PHONE_WORDS[locale].computer;
  await toPhotoStep(computer, { document: 'id-card', locale });
  await press(computer, ui.giving.usePhone);
  await expect(heading(computer)).toHaveText(words.title);
  return addressOn(computer, words.code);
}

export async function addressOn(computer: Page, label: string = enPhone.computer.code): Promise<string> {
  const link = new URL(await readCode(computer.getByRole('img', { name: label })));
  expect(link.origin).toBe('https://capture.example');
  return `${link.pathname}${link.search}${link.hash}`;
}

/** Both show the same number; gives it. */
export async function expectSameNumber(
  computer: Page,
  phone: Page,
  locale: 'en' | 'ko' = 'en',
): Promise<string> {
  const words = PHONE_WORDS[locale];
  await expect(phone.locator('.phone-number')).toBeVisible();
  const number = (await phone.locator('.phone-number').textContent()) ?? '';
  expect(number).toMatch(/^[1-9]\d$/);
  await expect(heading(phone)).toHaveText(words.visitor.number.title.replace('{number}', number));
  await expect(heading(phone)).toBeFocused();
  await expect(heading(computer)).toHaveText(words.computer.opened.title.replace('{number}', number));
  await expect(heading(computer)).toBeFocused();
  return number;
}

/** The phone's person says that the computer is theirs; that one is asked next. */
export async function agree(computer: Page, phone: Page, locale: 'en' | 'ko' = 'en'): Promise<void> {
  const words = PHONE_WORDS[locale];
  const number = (await phone.locator('.phone-number').textContent()) ?? '';
  await press(phone, words.visitor.number.yes);
  await expect(heading(phone)).toHaveText(words.visitor.agreed.title);
  await expect(heading(phone)).toBeFocused();
  await expect(phone.locator('.phone-number')).toHaveText(number);
  await expect(heading(computer)).toHaveText(words.computer.number.title.replace('{number}', number));
  await expect(heading(computer)).toBeFocused();
}

/** From the code to the phone's photo step. */
export async function connect(computer: Page, phone: Page, locale: 'en' | 'ko' = 'en'): Promise<void> {
  await phone.goto(await showCode(computer, locale));
  await expectSameNumber(computer, phone, locale);
  await agree(computer, phone, locale);
  await press(computer, PHONE_WORDS[locale].computer.number.yes);
  await expect(heading(phone)).toHaveText(WORDS[locale].ui.giving.title['id-card']);
  await expect(heading(computer)).toHaveText(PHONE_WORDS[locale].computer.going.title);
}

export async function sendFrom(phone: Page, file: string, locale: Locale = 'en'): Promise<void> {
  await giveFile(phone, fixture(file));
  await send(phone, locale);
}

/** An answer for whoever has a session: 400 with one, 401 without. */
export const sessionOf = (phone: Page) => phone.request.get('/api/captures');
