import type { Locale } from '#src/shared/contract/locales.ts';

/** Why a sheet is not taken over, and what to do about it. */
export interface SheetFault {
  /** As the spreadsheet program counts; null for the file as a whole. */
  readonly row: number | null;
  readonly id: string | null;
  readonly locale: Locale | null;
  readonly what: string;
  readonly todo: string;
}

export function faultAt(
  row: number | null,
  what: string,
  todo: string,
  place: { readonly id?: string; readonly locale?: Locale } = {},
): SheetFault {
  return { row, id: place.id ?? null, locale: place.locale ?? null, what, todo };
}

/** `row 12 · person.FAIL.title · ko: has lost {ref}. Put {ref} back.` */
export function lineOf({ row, id, locale, what, todo }: SheetFault): string {
  const place = [row === null ? 'file' : `row ${row}`, id, locale].filter((part) => part !== null);
  return `${place.join(' · ')}: ${what}. ${todo}`;
}
