import type { Locale } from '#src/shared/contract/locales.ts';
import type { ButtonTexts } from '#src/shared/messages/button-texts.ts';
import type { InterfaceTexts } from '#src/shared/messages/interface-texts.ts';
import type { PersonTexts } from '#src/shared/messages/person-texts.ts';

/** Everything that a person may read in one language; staff texts are another bundle. */
export interface Texts {
  readonly interface: InterfaceTexts;
  readonly person: PersonTexts;
  readonly buttons: ButtonTexts;
}

/** One chunk per language, loaded when it is wanted. Rejects when the chunk cannot be fetched. */
export const LOAD_TEXTS: Readonly<Record<Locale, () => Promise<Texts>>> = {
  ko: () => import('./texts-ko.ts').then((chunk) => chunk.texts),
  en: () => import('./texts-en.ts').then((chunk) => chunk.texts),
  ja: () => import('./texts-ja.ts').then((chunk) => chunk.texts),
  zh: () => import('./texts-zh.ts').then((chunk) => chunk.texts),
};
