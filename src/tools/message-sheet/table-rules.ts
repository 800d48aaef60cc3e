import { LOCALES, type Locale } from '#src/shared/contract/locales.ts';
import type { Catalogue } from '#src/shared/messages/rules/catalogue.ts';
import type { TextTree } from '#src/shared/messages/rules/interface-rules.ts';
import { REAL_CATALOGUE } from '#src/shared/messages/rules/real-catalogue.ts';
import { type RuleFinding, findAll } from '#src/shared/messages/rules/report.ts';
import type { PersonText } from '#src/shared/messages/person-texts.ts';
import type { TextTable } from './text-table.ts';

const CATALOGUE_PARTS = ['person', 'buttons', 'support', 'hints'] as const;

/** What the rules of `npm run messages` find in a table. */
export function findingsIn(table: TextTable): readonly RuleFinding[] {
  return findAll(catalogueOf(table), treesOf(table));
}

/** The texts of outcomes, with the policy that they must agree with. */
export function catalogueOf(table: TextTable): Catalogue {
  const trees = inAllLanguages((locale) => treeOf(table, locale));
  const part = <Texts>(name: (typeof CATALOGUE_PARTS)[number]) =>
    inAllLanguages((locale) => (trees[locale][name] ?? {}) as Readonly<Record<string, Texts>>);
  return {
    ...REAL_CATALOGUE,
    person: part<PersonText>('person'),
    buttons: part<string>('buttons'),
    support: part<string>('support'),
    hints: part<string>('hints'),
  };
}

/** All the other texts: those of the page's own file lie on the top level, as the rules expect them. */
export function treesOf(table: TextTable): Readonly<Record<Locale, TextTree>> {
  return inAllLanguages((locale) => {
    const { interface: page, ...others } = treeOf(table, locale);
    const isCatalogue = (name: string) => CATALOGUE_PARTS.some((part) => part === name);
    const later = Object.entries(others).filter(([name]) => !isCatalogue(name));
    return { ...(typeof page === 'object' ? page : {}), ...Object.fromEntries(later) };
  });
}

/** How the rules name the text of an id. */
export function ruleKeyOf(id: string): string {
  const [part = '', ...rest] = id.split('.');
  if (part === 'interface') return rest.join('.');
  return CATALOGUE_PARTS.some((name) => name === part) ? (rest[0] ?? '') : id;
}

interface GrowingTree {
  [key: string]: string | GrowingTree;
}

function treeOf(table: TextTable, locale: Locale): GrowingTree {
  const tree: GrowingTree = {};
  for (const [id, { texts }] of table) {
    const path = id.split('.');
    let branch = tree;
    for (const name of path.slice(0, -1)) {
      const next = (branch[name] ??= {});
      if (typeof next === 'string') throw new Error(`${id}: ${name} is a text and a group`);
      branch = next;
    }
    branch[path.at(-1) ?? ''] = texts[locale];
  }
  return tree;
}

function inAllLanguages<Value>(make: (locale: Locale) => Value): Readonly<Record<Locale, Value>> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)])) as Record<Locale, Value>;
}
