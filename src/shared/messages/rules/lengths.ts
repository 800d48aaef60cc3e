import { LOCALES, type Locale } from '../../contract/locales.ts';
import { type Finding, PERSON_FIELDS, type Rule } from './catalogue.ts';
import { eachText } from './each-text.ts';

/** Most characters, by what fits a 320 px screen without the action leaving it. */
export const MOST_CHARACTERS: Readonly<
  Record<Locale, { title: number; body: number; action: number; support: number; button: number }>
> = {
  en: { title: 40, body: 100, action: 100, support: 170, button: 22 },
  ko: { title: 22, body: 50, action: 60, support: 100, button: 12 },
  ja: { title: 24, body: 50, action: 60, support: 100, button: 12 },
  zh: { title: 18, body: 40, action: 45, support: 70, button: 10 },
};

/** M4: texts are short enough to be read, and to fit. */
export const lengths: Rule = {
  name: 'M4',
  demands: 'no text is longer than its place',
  find: (catalogue) => [
    ...eachText(catalogue, (text, locale) =>
      PERSON_FIELDS.filter((field) => text[field].length > MOST_CHARACTERS[locale][field]).map(
        (field) => `${field} has ${text[field].length} characters, at most ${MOST_CHARACTERS[locale][field]}`,
      ),
    ),
    ...LOCALES.flatMap((locale) => [
      ...tooLong(catalogue.support[locale], MOST_CHARACTERS[locale].support, locale, 'support text'),
      ...tooLong(catalogue.buttons[locale], MOST_CHARACTERS[locale].button, locale, 'button'),
    ]),
  ],
};

function tooLong(
  texts: Readonly<Record<string, string>>,
  most: number,
  locale: Locale,
  kind: string,
): readonly Finding[] {
  return Object.entries(texts)
    .filter(([, text]) => text.length > most)
    .map(([key, text]) => ({
      locale,
      key,
      what: `${kind} has ${text.length} characters, at most ${most}`,
    }));
}
