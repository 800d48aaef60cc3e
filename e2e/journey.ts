import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { DocumentType } from '#src/shared/documents.ts';
import type { Locale } from '#src/shared/contract/locales.ts';
import type { ButtonTexts } from '#src/shared/messages/button-texts.ts';
import { buttons as enButtons } from '#src/shared/messages/en/buttons.ts';
import { fields as enFields } from '#src/shared/messages/en/fields.ts';
import { interfaceTexts as enInterface } from '#src/shared/messages/en/interface.ts';
import { person as enPerson } from '#src/shared/messages/en/person.ts';
import type { FieldTexts } from '#src/shared/messages/field-texts.ts';
import type { InterfaceTexts } from '#src/shared/messages/interface-texts.ts';
import { buttons as jaButtons } from '#src/shared/messages/ja/buttons.ts';
import { fields as jaFields } from '#src/shared/messages/ja/fields.ts';
import { interfaceTexts as jaInterface } from '#src/shared/messages/ja/interface.ts';
import { person as jaPerson } from '#src/shared/messages/ja/person.ts';
import { buttons as koButtons } from '#src/shared/messages/ko/buttons.ts';
import { fields as koFields } from '#src/shared/messages/ko/fields.ts';
import { interfaceTexts as koInterface } from '#src/shared/messages/ko/interface.ts';
import { person as koPerson } from '#src/shared/messages/ko/person.ts';
import type { PersonTexts } from '#src/shared/messages/person-texts.ts';
import { buttons as zhButtons } from '#src/shared/messages/zh/buttons.ts';
import { fields as zhFields } from '#src/shared/messages/zh/fields.ts';
import { interfaceTexts as zhInterface } from '#src/shared/messages/zh/interface.ts';
import { person as zhPerson } from '#src/shared/messages/zh/person.ts';

interface Words {
  readonly ui: InterfaceTexts;
  readonly fields: FieldTexts;
  readonly person: PersonTexts;
  readonly buttons: ButtonTexts;
}

/** The words that the page shows, so that a journey reads like the page does. */
export const WORDS: Readonly<Record<Locale, Words>> = {
  en: { ui: enInterface, fields: enFields, person: enPerson, buttons: enButtons },
  ko: { ui: koInterface, fields: koFields, person: koPerson, buttons: koButtons },
  ja: { ui: jaInterface, fields: jaFields, person: jaPerson, buttons: jaButtons },
  zh: { ui: zhInterface, fields: zhFields, person: zhPerson, buttons: zhButtons },
};

const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  ko: '한국어',
  ja: '日本語',
  zh: '中文',
};

export function fixture(name: string): string {
  return join(import.meta.dirname, 'fixtures', name);
}

/** A clean specimen of each document that a person can choose. */
export const PHOTO_OF: Record<DocumentType, string> = {
  'id-card': fixture('resident.jpg'),
  'credit-card': fixture('credit-card.jpg'),
  'business-registration': fixture('business-registration.jpg'),
};

export interface StartOptions {
  readonly document: DocumentType;
  readonly locale?: Locale;
  readonly keep?: boolean;
  /** Origin of an app that the test started itself. */
  readonly base?: string;
}

/** From the first screen to the one that takes the photo, by pressing what a person presses. */
export async function toPhotoStep(page: Page, options: StartOptions): Promise<void> {
  const locale = options.locale ?? 'en';
  const { ui, buttons } = WORDS[locale];
  await page.goto(`${options.base ?? ''}/?lang=${locale}`);
  await page.getByRole('button').filter({ hasText: ui.documents[options.document].hint }).click();
  await page.getByRole('checkbox', { name: ui.consent.reading.title }).check();
  if (options.keep) await page.getByRole('checkbox', { name: ui.consent.keeping.title }).check();
  await page.getByRole('button', { name: buttons.giveConsent }).click();
  await page.getByRole('heading', { level: 1, name: ui.giving.title[options.document] }).waitFor();
}

/** Hands a file to the page's file input, as the file dialog does. */
export async function giveFile(
  page: Page,
  file: string | string[] | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  await page.locator('input[type=file]:not([capture])').first().setInputFiles(file);
}

export async function send(page: Page, locale: Locale = 'en'): Promise<void> {
  const { looking } = WORDS[locale].ui;
  await page
    .getByRole('button', { name: looking.use, exact: true })
    .or(page.getByRole('button', { name: looking.usePdf, exact: true }))
    .click();
}

/** The whole way to an outcome; resolves with its heading. */
export async function toOutcome(page: Page, options: StartOptions & { file?: string }): Promise<Locator> {
  await toPhotoStep(page, options);
  await giveFile(page, options.file ?? PHOTO_OF[options.document]);
  await send(page, options.locale);
  return outcomeHeading(page, options.locale);
}

/** The heading once nothing is being sent or read any more. */
export async function outcomeHeading(page: Page, locale: Locale = 'en'): Promise<Locator> {
  const { sending, looking, preparing } = WORDS[locale].ui;
  const passing = [sending.title, looking.title, looking.titlePdf, preparing.title];
  const heading = page.getByRole('heading', { level: 1 });
  await page.waitForFunction(
    (titles) => {
      const text = document.querySelector('h1')?.textContent?.trim();
      return text !== undefined && text !== '' && !titles.includes(text);
    },
    passing,
    { timeout: 45_000 },
  );
  return heading;
}

export async function switchLanguage(page: Page, to: Locale): Promise<void> {
  await page.locator('header select').selectOption({ label: LANGUAGE_NAMES[to] });
  await page.waitForFunction((lang) => document.documentElement.lang.startsWith(lang), to);
}
