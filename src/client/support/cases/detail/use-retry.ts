import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actOnCase } from '#src/client/api/support/case.ts';
import { staffFailureOf } from '#src/client/api/support/staff-request.ts';
import type { CaseDetail } from '#src/shared/contract/support/case-detail.ts';
import { type RetryOutcome, retryOutcome } from './retry-outcome.ts';
import type { OpenCase } from './use-case.ts';

type Press =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'asked'; readonly seenRun: number }
  /** Somebody else was first, or it never arrived. */
  | { readonly kind: 'over'; readonly words: string };

export interface Retry {
  readonly press: () => Promise<void>;
  /** Waits for the answer, or for what comes of it. */
  readonly isBusy: boolean;
  /** What goes on or came of it, in words; empty before a press. */
  readonly words: string;
  readonly outcome: RetryOutcome | null;
}

/** One press on "retry", followed to its end. */
export function useRetry(detail: CaseDetail, open: OpenCase): Retry {
  const { t } = useTranslation(['cases', 'causes', 'console']);
  const [pressed, setPressed] = useState<Press>({ kind: 'none' });
  const outcome = pressed.kind === 'asked' ? retryOutcome(pressed.seenRun, detail) : null;
  const isBusy = pressed.kind === 'asking' || outcome?.kind === 'under-way';

  const press = async () => {
    if (isBusy || detail.retry.kind !== 'offered') return;
    const { reference, run: seenRun } = detail.row;
    setPressed({ kind: 'asking' });
    const answer = await actOnCase(reference, { kind: 'retry', seenRun });
    if (answer.kind === 'ok') {
      setPressed({ kind: 'asked', seenRun });
      open.put(answer.value);
      return;
    }
    const failure = staffFailureOf(answer);
    if (failure === 'first') {
      await open.again();
      setPressed({ kind: 'over', words: t('cases:one.retry.first') });
    } else {
      setPressed({
        kind: 'over',
        words: `${t('cases:one.retry.failed')} ${t(`console:problems.${failure}`)}`,
      });
    }
  };
  return { press, isBusy, outcome, words: words() };

  function words(): string {
    if (pressed.kind === 'none') return '';
    if (pressed.kind === 'asking') return t('cases:one.retry.asking');
    if (pressed.kind === 'over') return pressed.words;
    switch (outcome?.kind) {
      case 'recognised':
      case 'person':
      case 'ended':
        return t(`cases:one.retry.${outcome.kind}`);
      case 'again':
        return t('cases:one.retry.again', {
          cause: outcome.cause === null ? '–' : t(`causes:${outcome.cause}`, { defaultValue: outcome.cause }),
        });
      default:
        return t('cases:one.retry.underWay');
    }
  }
}
