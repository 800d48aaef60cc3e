import { useTranslation } from 'react-i18next';
import type { MeaningKey } from '#src/shared/results/meaning.ts';
import type { StaffHints } from '#src/shared/messages/staff-texts.ts';
import { hasHint, hasStaffText } from '../locale/console-locale.ts';

/** A cause in the words of staff. A newer BFF may name one that this build has no words for: then its key stands there. */
export interface CauseWords {
  /** Short, for a heading or a column. */
  readonly name: string;
  /** What it is, and what to do; empty without words. */
  readonly support: string;
  /** The first sentence of it. */
  readonly sentence: string;
  /** What whoever runs the installation checks; null where there is nothing. */
  readonly hint: string | null;
}

export function useCauseWords(cause: MeaningKey): CauseWords {
  const { t } = useTranslation(['causes', 'staff']);
  if (!hasStaffText(cause)) return { name: cause, support: '', sentence: '', hint: null };
  const support = t(`staff:support.${cause}`);
  return {
    name: t(`causes:${cause}`),
    support,
    sentence: firstSentence(support),
    hint: isHinted(cause) ? t(`staff:hints.${cause}`) : null,
  };
}

function isHinted(cause: MeaningKey): cause is MeaningKey & keyof StaffHints {
  return hasHint(cause);
}

/** Up to the first full stop that ends a sentence; the whole text where there is none. */
export function firstSentence(text: string): string {
  return /^.*?(?:[。！？]|[.!?](?=\s|$))/.exec(text)?.[0] ?? text;
}
