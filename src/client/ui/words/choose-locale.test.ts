import { expect, test } from 'vitest';
import { chooseLocale } from './choose-locale.ts';

test.each([
  ['the address comes first', { search: '?lang=ja', stored: 'ko', browser: ['en-US'] }, 'ja'],
  ['then the earlier choice', { search: '', stored: 'ko', browser: ['en-US'] }, 'ko'],
  ['then the browser, in its order', { search: '', stored: null, browser: ['fr-FR', 'zh-TW', 'ko'] }, 'zh'],
  ['a region does not matter', { search: '?lang=KO-kr', stored: null, browser: [] }, 'ko'],
  ['an unknown wish is passed over', { search: '?lang=xx', stored: 'de', browser: ['ja'] }, 'ja'],
  [
    'no key of an object is a language',
    { search: '?lang=constructor', stored: '__proto__', browser: [] },
    'en',
  ],
  ['English when nothing fits', { search: '', stored: null, browser: ['fr'] }, 'en'],
] as const)('%s', (_name, hints, locale) => {
  expect(chooseLocale(hints)).toBe(locale);
});
