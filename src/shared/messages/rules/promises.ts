import type { Locale } from '../../contract/locales.ts';
import { LOCALES } from '../../contract/locales.ts';
import type { Catalogue, Finding, Rule } from './catalogue.ts';

/** "No need to send it again", which is only true of a photo that is kept. */
const PROMISES: Readonly<Record<Locale, RegExp>> = {
  en: /do not need to send/,
  ko: /다시 보내지 않아도/,
  ja: /送り直す必要はありません/,
  zh: /无需重新发送/,
};

/** M13: a photo is kept if and only if the text promises so and gives the number; never for the person's own turn. */
export const promises: Rule = {
  name: 'M13',
  demands: 'kept, promised and "saved for retry" are one and the same',
  find: (catalogue) =>
    Object.entries(catalogue.policy).flatMap(([key, row]) => [
      ...policyFindings(key, row),
      ...LOCALES.flatMap((locale) => textFindings(catalogue, locale, key)),
    ]),
};

function policyFindings(key: string, row: Catalogue['policy'][string]): readonly Finding[] {
  const isCardOnly = row.documents.length === 1 && row.documents[0] === 'credit-card';
  const broken = [
    row.fault === 'user' && row.keepsImage ? "kept although it is the person's turn" : null,
    (row.nextStep === 'savedForRetry') === row.keepsImage ? null : 'next step and keeping disagree',
    row.fault === 'user' && row.severity === 'page' ? "pages somebody for the person's own turn" : null,
    isCardOnly && row.keepsImage ? 'keeps a picture of a payment card' : null,
  ];
  return broken.flatMap((what) => (what === null ? [] : [{ locale: 'all' as const, key, what }]));
}

function textFindings(catalogue: Catalogue, locale: Locale, key: string): readonly Finding[] {
  const row = catalogue.policy[key];
  const action = row && catalogue.person[locale][row.publicReason]?.action;
  if (!action) return [];
  const promised = PROMISES[locale].test(action);
  if (promised !== row.keepsImage) return [{ locale, key, what: `promise and policy disagree: ${action}` }];
  return promised && !action.includes('{ref}') ? [{ locale, key, what: 'a promise without a number' }] : [];
}
