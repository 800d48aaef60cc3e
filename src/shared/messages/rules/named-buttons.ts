import type { Locale } from '../../contract/locales.ts';
import type { Rule } from './catalogue.ts';
import { eachText } from './each-text.ts';

const QUOTED: Readonly<Record<Exclude<Locale, 'en'>, RegExp>> = {
  ko: /\[(.+?)\]/g,
  ja: /「(.+?)」/g,
  zh: /“(.+?)”/g,
};

/** Words in quotes that belong to the browser or to others: "Allow" in its camera question, Gov24. */
const NOT_OURS = new Set(['허용', '許可', '允许', 'Allow', '政府24']);

/** M11: a button that an action names stands on the screen, as the action itself or as an alternative. */
export const namedButtons: Rule = {
  name: 'M11',
  demands: 'a button named in an action exists and fits the next step',
  find: (catalogue) => {
    const byReason = new Map(Object.values(catalogue.policy).map((row) => [row.publicReason, row]));
    return eachText(catalogue, ({ action }, locale, key) => {
      const buttons = catalogue.buttons[locale];
      const row = byReason.get(key);
      const onScreen = row ? [row.nextStep, ...row.alternatives].map((step) => buttons[step]) : [];
      return namedIn(action, locale, Object.values(buttons))
        .filter((name) => !NOT_OURS.has(name) && !onScreen.includes(name))
        .map((name) => `no such button on the screen: ${name}`);
    });
  },
};

function namedIn(action: string, locale: Locale, labels: readonly string[]): readonly string[] {
  if (locale !== 'en') return [...action.matchAll(QUOTED[locale])].map(([, name]) => name ?? '');
  // English names buttons by a capital after "press", so the longest label that follows is meant.
  const byLength = labels.toSorted((a, b) => b.length - a.length);
  return [...action.matchAll(/\bpress ([A-Z].*)$/gi)].map(
    ([, rest = '']) => byLength.find((label) => rest.startsWith(label)) ?? rest.replace(/[ .,].*$/, ''),
  );
}
