import { LOCALES, type Locale } from '../../contract/locales.ts';
import type { Finding, Rule } from './catalogue.ts';

/**
 * M10: different causes read differently. Causes that are masked on purpose share one public reason, so they
 * share one text by construction, and no two reasons may look alike.
 */
export const duplicates: Rule = {
  name: 'M10',
  demands: 'no two reasons share a title, no two causes a support text',
  find: (catalogue) =>
    LOCALES.flatMap((locale) => [
      ...same(
        Object.entries(catalogue.person[locale]).map(([key, { title }]) => [key, title] as const),
        locale,
        'title',
      ),
      ...same(Object.entries(catalogue.support[locale]), locale, 'support text'),
      ...same(Object.entries(catalogue.buttons[locale]), locale, 'button'),
    ]),
};

function same(
  texts: readonly (readonly [key: string, text: string])[],
  locale: Locale,
  kind: string,
): readonly Finding[] {
  const first = new Map<string, string>();
  return texts.flatMap(([key, text]) => {
    const before = first.get(text);
    if (before === undefined) first.set(text, key);
    return before === undefined ? [] : [{ locale, key, what: `same ${kind} as ${before}` }];
  });
}
