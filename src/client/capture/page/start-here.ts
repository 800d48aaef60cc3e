import { currentLocale } from '../locale/locale.ts';

/** A visit of its own, from the first step. */
export function startHere(): void {
  location.assign(`/?lang=${currentLocale()}`);
}
