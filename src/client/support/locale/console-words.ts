import type { Locale } from '#src/shared/contract/locales.ts';
import type { CaseTexts } from '#src/shared/messages/case-texts.ts';
import type { CauseTexts } from '#src/shared/messages/cause-texts.ts';
import type { ConsoleTexts, OverviewTexts } from '#src/shared/messages/console-texts.ts';
import type { StaffTexts } from '#src/shared/messages/staff-texts.ts';

/** Everything that staff read in one language, by namespace. */
export interface ConsoleWords {
  readonly console: ConsoleTexts;
  readonly overview: OverviewTexts;
  readonly cases: CaseTexts;
  readonly causes: CauseTexts;
  readonly staff: StaffTexts;
}

export const CONSOLE_NAMESPACES = ['console', 'overview', 'cases', 'causes', 'staff'] as const;

/** One chunk per language, loaded when it is wanted. Rejects when the chunk cannot be fetched. */
export const LOAD_CONSOLE_WORDS: Readonly<Record<Locale, () => Promise<ConsoleWords>>> = {
  ko: () => import('./words-ko.ts').then((chunk) => chunk.words),
  en: () => import('./words-en.ts').then((chunk) => chunk.words),
  ja: () => import('./words-ja.ts').then((chunk) => chunk.words),
  zh: () => import('./words-zh.ts').then((chunk) => chunk.words),
};
