import { LOCALES } from '../../contract/locales.ts';
import { PERSON_FIELDS, type Rule } from './catalogue.ts';

/** What the product fills in; any other name would be shown in its braces. */
const KNOWN = new Set(['ref', 'maxMB', 'maxMP', 'formats', 'minutes', 'minWidth', 'minHeight']);

/** M12: a text asks for the same values in every language, and only for ones that are filled in. */
export const placeholderParity: Rule = {
  name: 'M12',
  demands: 'placeholders are known and equal in all languages',
  find: (catalogue) =>
    LOCALES.flatMap((locale) =>
      Object.entries(catalogue.person[locale]).flatMap(([key, text]) =>
        PERSON_FIELDS.flatMap((field) => {
          const mine = placeholdersOf(text[field]);
          const english = placeholdersOf(catalogue.person.en[key]?.[field] ?? '');
          const unknown = mine.filter((name) => !KNOWN.has(name));
          return [
            ...(mine.join() === english.join() ? [] : [`${field} has {${mine}}, English has {${english}}`]),
            ...unknown.map((name) => `${field} has {${name}}, which nothing fills in`),
          ].map((what) => ({ locale, key, what }));
        }),
      ),
    ),
};

export function placeholdersOf(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
}
