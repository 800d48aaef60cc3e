import { type Dispatch, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withdrawKept } from '#src/client/api/withdraw-capture.ts';
import { LinkButton } from '#src/client/ui/actions/link-button.tsx';
import { Icon } from '#src/client/ui/pictogram/icon.tsx';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import { STATUS_PATH } from '#src/shared/contract/captures.ts';
import type { FlowEvent } from '../flow/flow-event.ts';
import { currentLocale } from '../locale/locale.ts';
import { ComeBack } from './come-back.tsx';
import { useProgressWords } from './progress-words.ts';
import { useKeptCapture } from './use-kept-capture.ts';
import { Withdraw, type Withdrawing } from './withdraw.tsx';
import './saved-progress.css';

export interface SavedProgressProps {
  readonly reference: string;
  readonly dispatch: Dispatch<FlowEvent>;
}

/** What is happening with the photo that was kept, a link for whoever leaves, and the one press that destroys it. */
export function SavedProgress({ reference, dispatch }: SavedProgressProps) {
  const { t } = useTranslation('saved');
  const [withdrawing, setWithdrawing] = useState<Withdrawing>('no');
  // What comes of it counts no more for whoever has pressed that it is to be destroyed.
  const kept = useKeptCapture(withdrawing === 'going' ? null : reference, dispatch);
  const words = useProgressWords(kept);
  const calls = kept.capture?.kept?.calls ?? 0;
  const withdraw = async () => {
    setWithdrawing('going');
    if (!(await withdrawKept(reference))) return setWithdrawing('notDone');
    dispatch({ type: 'kept-answered', reference, answer: { kind: 'ended', how: 'withdrawn' } });
  };
  const isLost = kept.connection === 'lost';
  return (
    <section className="saved-progress" aria-label={t('label')}>
      <ol>
        <li data-now="done">
          <span className="saved-mark">
            <Icon name="check" />
          </span>
          <p>{t('safe')}</p>
        </li>
        <li data-now={isLost ? 'unknown' : 'going'}>
          <span className="saved-mark" />
          <div>
            <StatusLine text={words} />
            {calls > 0 && <small>{t('tries', { count: calls })}</small>}
          </div>
        </li>
        {!isLost && (
          <li data-now="later">
            <span className="saved-mark" />
            <p>{t('result')}</p>
          </li>
        )}
      </ol>
      {isLost ? (
        <LinkButton icon="arrow" to={{ href: `${STATUS_PATH}?lang=${currentLocale()}#${reference}` }}>
          {t('seeStatus')}
        </LinkButton>
      ) : (
        <>
          <ComeBack reference={reference} />
          <Withdraw withdrawing={withdrawing} onPress={() => void withdraw()} />
        </>
      )}
    </section>
  );
}
