import { type Dispatch, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withdrawKept } from '#src/client/api/withdraw-capture.ts';
import { LinkButton } from '#src/client/ui/actions/link-button.tsx';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import type { FlowEvent } from '../flow/flow-event.ts';
import { formatTime } from '#src/client/ui/words/format.ts';
import { currentLocale } from '../locale/locale.ts';
import './saved-progress.css';
import { type KeptCapture, useKeptCapture } from './use-kept-capture.ts';

export interface SavedProgressProps {
  readonly reference: string;
  readonly dispatch: Dispatch<FlowEvent>;
}

/** What is happening with the photo that was kept, in words, and the one press that destroys it. */
export function SavedProgress({ reference, dispatch }: SavedProgressProps) {
  const { t } = useTranslation('saved');
  const kept = useKeptCapture(reference, dispatch);
  const [withdrawing, setWithdrawing] = useState<'no' | 'under-way' | 'failed'>('no');

  const withdraw = async () => {
    setWithdrawing('under-way');
    const isGone = await withdrawKept(reference);
    if (isGone) dispatch({ type: 'kept-withdrawn', reference });
    else setWithdrawing('failed');
  };

  const text =
    withdrawing === 'under-way'
      ? t('withdrawing')
      : withdrawing === 'failed'
        ? t('withdrawFailed')
        : progressText(kept, t);
  return (
    <div className="saved-progress">
      <StatusLine text={text} active={kept.capture?.state === 'reading' || withdrawing === 'under-way'} />
      <p>{t('stay')}</p>
      <LinkButton to={{ onClick: () => void withdraw() }} busy={withdrawing === 'under-way'}>
        {t('withdraw')}
      </LinkButton>
    </div>
  );
}

type Translate = ReturnType<typeof useTranslation<'saved'>>['t'];

function progressText({ capture, isConnected }: KeptCapture, t: Translate): string {
  if (!isConnected) return t('noConnection');
  if (capture === null) return t('looking');
  if (capture.state === 'reading') return t('trying');
  if (capture.state === 'staff') return t('staff');
  if (capture.nextCallAt === null) return t('waiting');
  return t('nextTry', { time: formatTime(capture.nextCallAt, currentLocale()) });
}
