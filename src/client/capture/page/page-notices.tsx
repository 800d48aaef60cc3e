import { useTranslation } from 'react-i18next';
import { Notice } from '#src/client/ui/message/notice.tsx';
import { useSaid } from '#src/client/ui/progress/live-region.tsx';
import type { Screen, Visit } from '../flow/flow-state.ts';

export interface PageNoticesProps {
  readonly languageFailed: boolean;
  readonly screen: Screen;
  readonly visit: Pick<Visit, 'early' | 'kept'>;
}

/** What is shown and said above any step. */
export function PageNotices({ languageFailed, screen, visit }: PageNoticesProps) {
  const { t } = useTranslation(['interface', 'person']);
  const { early, kept } = visit;
  const isEarly = screen.step === 'choosing-document' || screen.step === 'consent';
  const attention = [
    ...(languageFailed ? [t('page.languageFailed')] : []),
    ...(isEarly && early.kind === 'too-many'
      ? [`${t('person:TOO_MANY_FILES.title')}. ${t('person:TOO_MANY_FILES.action')}`]
      : []),
  ];
  const waiting =
    !isEarly || early.kind !== 'one'
      ? ''
      : screen.step === 'consent'
        ? t('consent.fileWaiting')
        : t('choose.fileWaiting');
  const safe = kept !== null && screen.step === 'choosing-document' ? t('choose.kept', { ref: kept }) : '';
  useSaid([...attention, waiting, safe].join(' ').trim());
  return (
    <div className="page-notices">
      {attention.map((words) => (
        <Notice key={words} tone="attention">
          {words}
        </Notice>
      ))}
      {waiting !== '' && <Notice>{waiting}</Notice>}
      {safe !== '' && <Notice>{safe}</Notice>}
    </div>
  );
}
