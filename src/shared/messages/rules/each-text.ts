import { LOCALES, type Locale } from '../../contract/locales.ts';
import type { PersonText } from '../person-texts.ts';
import { type Catalogue, type Finding, PERSON_FIELDS } from './catalogue.ts';

/** Runs a check over every text of every language; what it returns are the findings, in words. */
export function eachText(
  catalogue: Catalogue,
  check: (text: PersonText, locale: Locale, key: string) => readonly string[],
): readonly Finding[] {
  return LOCALES.flatMap((locale) =>
    Object.entries(catalogue.person[locale]).flatMap(([key, text]) =>
      check(text, locale, key).map((what) => ({ locale, key, what })),
    ),
  );
}

/** Title, body and action as one string. */
export function wholeText(text: PersonText): string {
  return PERSON_FIELDS.map((field) => text[field]).join(' ');
}
