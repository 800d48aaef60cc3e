import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { Locale } from '#src/shared/contract/locales.ts';
import { expect } from './app.ts';
import { WORDS, fixture } from './journey.ts';

type Truth = Readonly<Record<string, { readonly fields: Readonly<Record<string, string>> } | null>>;

const TRUTH = JSON.parse(readFileSync(fixture('truth.json'), 'utf8')) as Truth;

/** What the certificate of a natural person calls it. */
const KEY_ON_THE_CERTIFICATE: Readonly<Record<string, string>> = { 대표자: '성명', 소재지: '사업장소재지' };

/** What is printed on a fixture, by the upstream's keys. */
export function printedOn(fixtureName: string): Readonly<Record<string, string>> {
  const entry = TRUTH[fixtureName];
  if (!entry) throw new Error(`${fixtureName} has no truth to compare with`);
  return entry.fields;
}

/** The row of one field on the outcome screen, by the person's word for it. */
export function fieldRow(page: Page, key: string, locale: Locale = 'en'): Locator {
  // A certificate's own word may stand after ours.
  const label = new RegExp(`^${escaped(wordFor(key, locale))}(\\s*${escaped(key)})?$`);
  return page
    .getByRole('list', { name: WORDS[locale].ui.read.fields })
    .getByRole('listitem')
    .filter({ has: page.locator('.field-row-label', { hasText: label }) });
}

/** What the page shows for a field, any mask lifted. */
export async function shownValue(page: Page, key: string): Promise<string> {
  const row = fieldRow(page, key);
  if ((await row.count()) === 0) return '(no such row)';
  const reveal = row.getByRole('button', { name: WORDS.en.ui.read.reveal, exact: true });
  if ((await reveal.count()) > 0) await reveal.click();
  return (await row.locator('.field-row-value').textContent()) ?? '';
}

/** Read wrongly these do harm; they are right or there is no reading. */
const NUMBERS = [
  'residentNumber',
  'driverLicenseNumber',
  'passportNo',
  'totalCardNum',
  '등록번호',
  'dateOfBirthYMD',
  'dateOfExpiryYMD',
];

/**
 * Every printed value is on the page, letter by letter; spacing and punctuation are not what is compared. Of a
 * picture as phones take it so many values may differ as the reader's figures allow, but never a number.
 */
export async function expectPrintedValues(page: Page, fixtureName: string, mayDiffer = 0): Promise<void> {
  const shown: Record<string, string> = {};
  const printed: Record<string, string> = {};
  for (const [key, value] of Object.entries(printedOn(fixtureName))) {
    const right = plain(key === 'condition' && value === 'none' ? WORDS.en.ui.read.none : value);
    const read = plain(await shownValue(page, KEY_ON_THE_CERTIFICATE[key] ?? key));
    if (right === read) continue;
    printed[key] = right;
    shown[key] = read;
  }
  const wrong = Object.keys(shown);
  if (wrong.length > mayDiffer || wrong.some((key) => NUMBERS.includes(key))) expect(shown).toEqual(printed);
}

function wordFor(key: string, locale: Locale): string {
  const words: Readonly<Record<string, string>> = WORDS[locale].fields;
  return words[key] ?? key;
}

const plain = (value: string) => value.replace(/[\s.,-]/g, '');
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
