import type { Locale } from '../../contract/locales.ts';
import type { Rule } from './catalogue.ts';
import { eachText } from './each-text.ts';

const ENGLISH_VERBS = new Set(
  'allow check choose close compare connect fill hold keep lay make move open press put read show start take turn use wait'.split(
    ' ',
  ),
);

const ASKS: Readonly<Record<Locale, (action: string) => boolean>> = {
  en: (action) => ENGLISH_VERBS.has(/^[A-Za-z]+/.exec(action)?.[0].toLowerCase() ?? ''),
  ko: (action) => /주세요|두세요/.test(action),
  ja: (action) => action.includes('ください'),
  zh: (action) => action.includes('请'),
};

/** M5: every action tells the person what to do. No message is a dead end. */
export const wayOut: Rule = {
  name: 'M5',
  demands: 'every action is an instruction',
  find: (catalogue) =>
    eachText(catalogue, ({ action }, locale) => (ASKS[locale](action) ? [] : [`no instruction: ${action}`])),
};
