import type { Locale } from '../../contract/locales.ts';
import type { Rule } from './catalogue.ts';
import { eachText, wholeText } from './each-text.ts';

const BLAMES: Readonly<Record<Locale, RegExp>> = {
  // "You did not cause this" takes blame away.
  en: /\byou (failed|forgot|must|(did not|didn't)(?! cause))\b|\bwrong (photo|file)\b/i,
  ko: /잘못 (찍|올|선택)/,
  ja: /間違った/,
  zh: /您(选|拍|填)错/,
};

/** M9: no text says that it is the person's fault, even when a new photo is. */
export const blame: Rule = {
  name: 'M9',
  demands: 'no text blames',
  find: (catalogue) =>
    eachText(catalogue, (text, locale) => {
      const match = BLAMES[locale].exec(wholeText(text));
      return match ? [`blames: ${match[0]}`] : [];
    }),
};
