import { type SheetFault, faultAt } from './fault.ts';
import type { RuleFinding } from '#src/shared/messages/rules/report.ts';
import { findingsIn, ruleKeyOf } from './table-rules.ts';
import { type InAllLanguages, type TextTable, withTexts } from './text-table.ts';

const TODO = 'Reword it: docs/messages.md says what each rule wants.';

/** What the rules of `npm run messages` find with the changes that they do not find today, at the rows that did it. */
export function ruleFaults(
  table: TextTable,
  changes: ReadonlyMap<string, Partial<InAllLanguages>>,
  rowOf: ReadonlyMap<string, number>,
): readonly SheetFault[] {
  if (changes.size === 0) return [];
  const today = new Set(findingsIn(table).map(nameOf));
  return findingsIn(withTexts(table, changes))
    .filter((finding) => !today.has(nameOf(finding)))
    .flatMap((finding) => {
      const { locale, rule, key, what } = finding;
      const said = `${rule}: ${what}`;
      const ids = [...changes]
        .filter(([id, texts]) => ruleKeyOf(id) === key && (locale === 'all' || texts[locale] !== undefined))
        .map(([id]) => id);
      const place = locale === 'all' ? {} : { locale };
      // A rule may find a change at another text: one that names a button which is called otherwise now.
      if (ids.length === 0) return [faultAt(null, `${key} ${said}`, TODO, place)];
      return narrowed(ids, what).map((id) => faultAt(rowOf.get(id) ?? null, said, TODO, { ...place, id }));
    });
}

/** Rules name an outcome, and which of its texts in words. */
function narrowed(ids: readonly string[], what: string): readonly string[] {
  const named = ids.filter((id) => what.startsWith(id.split('.').at(-1) ?? ''));
  return named.length > 0 ? named : ids;
}

function nameOf({ rule, locale, key, what }: RuleFinding): string {
  return [rule, locale, key, what].join(' ');
}
