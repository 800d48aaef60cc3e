import type { Locale } from '#src/shared/contract/locales.ts';
import { placeholdersOf } from '#src/shared/messages/rules/placeholder-parity.ts';
import { type SheetFault, faultAt } from './fault.ts';
import type { SheetRow } from './read-sheet.ts';

/** What a spreadsheet program shows when it took a text for a formula. */
const CALCULATED = /^#(?:NAME\?|VALUE!|REF!|DIV\/0!|N\/A|NUM!|NULL!)/;
// oxlint-disable-next-line no-control-regex -- these very characters are looked for
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f\u200b-\u200f\u2028-\u202e\ufeff]/;

/** What is wrong with one changed cell, whatever it says. `now`: the text of today. */
export function cellFaults(
  { row, id }: SheetRow,
  locale: Locale,
  text: string,
  now: string,
): readonly SheetFault[] {
  const fault = (what: string, todo: string) => faultAt(row, what, todo, { id, locale });
  if (text.trim() === '') return [fault('empty', `Every text is needed; it was: ${now}`)];
  if (CALCULATED.test(text)) {
    return [fault('the spreadsheet program calculated it', `Format the cell as text; it was: ${now}`)];
  }
  const mine = placeholdersOf(text);
  const wanted = placeholdersOf(now);
  const lost = without(wanted, mine);
  const added = without(mine, wanted);
  return [
    ...(lost.length > 0 ? [fault(`has lost ${lost}`, `Put ${lost} back, in braces and unchanged.`)] : []),
    ...(added.length > 0 ? [fault(`has ${added}, which nothing fills in`, `Take ${added} out.`)] : []),
    ...(text.trim() === text || now.trim() !== now
      ? []
      : [fault('begins or ends with a space', 'Take the space away.')]),
    ...(text.includes('\n') && !now.includes('\n') ? [fault('has several lines', 'Write it in one.')] : []),
    ...(CONTROL.test(text) ? [fault('holds a character that nobody sees', 'Type the text anew.')] : []),
  ];
}

/** `{ref}, {minutes}`: those of the first list that the second does not have as often. */
function without(names: readonly string[], others: readonly string[]): string {
  const left = [...others];
  const rest = names.filter((name) => {
    const at = left.indexOf(name);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return rest.map((name) => `{${name}}`).join(', ');
}
