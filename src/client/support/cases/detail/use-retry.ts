import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actOnCase } from '#src/client/api/support/case.ts';
import { staffFailureOf } from '#src/client/api/support/staff-request.ts';
import type { DotTone } from '#src/client/ui/console/dot.tsx';
import type { CaseDetail, RetryOffer } from '#src/shared/contract/support/case-detail.ts';
import { sentences } from '../../locale/sentences.ts';
import { useFormat } from '../../locale/use-format.ts';
import { type RetryOutcome, retryOutcome } from './retry-outcome.ts';
import type { OpenCase } from './use-case.ts';

type WaitsFor = Extract<RetryOffer, { kind: 'offered' }>['waitsFor'];

type Press =
  | { readonly kind: 'none' }
  /** Wished for by a key where none is offered. */
  | { readonly kind: 'in-vain' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'asked'; readonly seenRun: number; readonly waitsFor: WaitsFor }
  /** Somebody else was first, or it never arrived. */
  | { readonly kind: 'over'; readonly words: string };

export interface Retry {
  readonly press: () => Promise<void>;
  /** It was wished for in vain, and whoever did is owed the reason. */
  readonly isInVain: boolean;
  /** Waits for the answer, or for what comes of it. */
  readonly isBusy: boolean;
  /** What goes on or came of it, in words with their colour; null before a press. */
  readonly said: { readonly words: string; readonly tone: DotTone } | null;
}

const OUTCOME_TONES: Readonly<Record<RetryOutcome['kind'], DotTone>> = {
  queued: 'moving',
  calling: 'moving',
  recognised: 'good',
  person: 'attention',
  again: 'attention',
  ended: 'still',
};

/** One press on "retry", followed to its end. */
export function useRetry(detail: CaseDetail, open: OpenCase, mayAct: boolean): Retry {
  const { t } = useTranslation(['cases', 'causes', 'console']);
  const { locale } = useFormat();
  const [pressed, setPressed] = useState<Press>({ kind: 'none' });
  const outcome = pressed.kind === 'asked' ? retryOutcome(pressed.seenRun, detail) : null;
  const isBusy = pressed.kind === 'asking' || outcome?.kind === 'queued' || outcome?.kind === 'calling';

  const press = async () => {
    if (isBusy) return;
    if (!mayAct || detail.retry.kind !== 'offered') {
      setPressed({ kind: 'in-vain' });
      return;
    }
    const { waitsFor } = detail.retry;
    const { reference, run: seenRun } = detail.row;
    setPressed({ kind: 'asking' });
    const answer = await actOnCase(reference, { kind: 'retry', seenRun });
    if (answer.kind === 'ok') {
      setPressed({ kind: 'asked', seenRun, waitsFor });
      open.put(answer.value);
      return;
    }
    const failure = staffFailureOf(answer);
    if (failure === 'first') {
      await open.again();
      setPressed({ kind: 'over', words: t('cases:one.retry.first') });
    } else {
      const words = sentences([t('cases:one.retry.failed'), t(`console:problems.${failure}`)], locale);
      setPressed({ kind: 'over', words });
    }
  };
  return { press, isBusy, isInVain: pressed.kind === 'in-vain', said: said() };

  function said(): Retry['said'] {
    switch (pressed.kind) {
      case 'none':
      case 'in-vain':
        return null;
      case 'asking':
        return { words: t('cases:one.retry.asking'), tone: 'moving' };
      case 'over':
        return { words: pressed.words, tone: 'attention' };
      case 'asked': {
        const came = retryOutcome(pressed.seenRun, detail);
        return { words: wordsOf(came, pressed.waitsFor), tone: OUTCOME_TONES[came.kind] };
      }
    }
  }

  function wordsOf(came: RetryOutcome, waitsFor: WaitsFor): string {
    if (came.kind === 'again') {
      const cause = came.cause === null ? '–' : t(`causes:${came.cause}`, { defaultValue: came.cause });
      return t('cases:one.retry.again', { cause });
    }
    if (came.kind === 'queued' && waitsFor !== 'nothing') return t(`cases:one.retry.waits.${waitsFor}`);
    return t(`cases:one.retry.${came.kind}`);
  }
}
