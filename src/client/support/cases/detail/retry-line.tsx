import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Dot } from '#src/client/ui/console/dot.tsx';
import { useSaid } from '#src/client/ui/progress/live-region.tsx';
import type { CaseDetail } from '#src/shared/contract/support/case-detail.ts';
import { sentences } from '../../locale/sentences.ts';
import { useFormat } from '../../locale/use-format.ts';
import type { Retry } from './use-retry.ts';

export interface RetryLineProps {
  readonly detail: CaseDetail;
  readonly said: Retry['said'];
  readonly mayAct: boolean;
  /** Somebody asked for it by a key and is owed the reason. */
  readonly isToldAloud: boolean;
  readonly ref: Ref<HTMLParagraphElement>;
}

/** What a retry does now or came to; without one, what it waits for, or why there is none and what helps instead. */
export function RetryLine({ detail, said, mayAct, isToldAloud, ref }: RetryLineProps) {
  const why = useWhy(detail, mayAct);
  useSaid(said?.words ?? (isToldAloud ? why : ''));
  if (said !== null) {
    return (
      <p className="retry-line" tabIndex={-1} ref={ref}>
        <Dot tone={said.tone}>{said.words}</Dot>
      </p>
    );
  }
  return why === '' ? null : <p className="retry-line">{why}</p>;
}

function useWhy({ row, retry, recapture }: CaseDetail, mayAct: boolean): string {
  const { t } = useTranslation('cases');
  const { locale } = useFormat();
  if (retry.kind === 'offered') {
    if (!mayAct) return t('one.retry.roleTooLow');
    return retry.waitsFor === 'nothing' ? '' : t(`one.retry.waits.${retry.waitsFor}`);
  }
  // Somebody has asked for it, and nothing has been called yet.
  if (retry.because === 'under-way' && row.askedBy !== null && row.state !== 'calling') {
    return t('one.retry.queued');
  }
  const because = t(`one.retry.not.${retry.because}`, { defaultValue: '' });
  const helps = retry.helps === 'recapture-link' && recapture.offered ? t('one.retry.helps') : '';
  return sentences([because, helps], locale);
}
