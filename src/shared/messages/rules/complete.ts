import { LOCALES, type Locale } from '../../contract/locales.ts';
import type { Catalogue, Finding, Rule } from './catalogue.ts';

/** M1: every outcome has its texts in every language, and nothing else has. */
export const complete: Rule = {
  name: 'M1',
  demands: 'every outcome has title, body, action, support and button in every language',
  find: (catalogue) => {
    const facts = Object.values(catalogue.policy);
    const reasons = facts.map((row) => row.publicReason);
    const steps = facts.flatMap((row) => [row.nextStep, ...row.alternatives]);
    const hinted = Object.keys(catalogue.hints.en);
    return LOCALES.flatMap((locale) => [
      ...compare(catalogue.person[locale], reasons, locale, 'text'),
      ...compare(catalogue.support[locale], Object.keys(catalogue.policy), locale, 'support text'),
      ...compare(catalogue.buttons[locale], steps, locale, 'button'),
      ...compare(catalogue.hints[locale], hinted, locale, 'hint'),
      ...blanks(catalogue, locale),
    ]);
  },
};

function compare(
  texts: Readonly<Record<string, unknown>>,
  wanted: readonly string[],
  locale: Locale,
  kind: string,
): readonly Finding[] {
  const missing = [...new Set(wanted)].filter((key) => !(key in texts));
  const extra = Object.keys(texts).filter((key) => !wanted.includes(key));
  return [
    ...missing.map((key) => ({ locale, key, what: `no ${kind}` })),
    ...extra.map((key) => ({ locale, key, what: `${kind} that nothing leads to` })),
  ];
}

function blanks(catalogue: Catalogue, locale: Locale): readonly Finding[] {
  const strings = [
    ...Object.entries(catalogue.person[locale]).flatMap(([key, text]) =>
      [text.title, text.body, text.action].map((value) => [key, value] as const),
    ),
    ...Object.entries(catalogue.support[locale]),
    ...Object.entries(catalogue.buttons[locale]),
    ...Object.entries(catalogue.hints[locale]),
  ];
  return strings
    .filter(([, value]) => typeof value !== 'string' || value.trim() === '')
    .map(([key]) => ({ locale, key, what: 'empty' }));
}
