import { useTranslation } from 'react-i18next';
import { Notice } from '#src/client/ui/message/notice.tsx';
import type { Screen, Visit } from '../flow/flow-state.ts';

export interface PageNoticesProps {
  readonly languageFailed: boolean;
  readonly screen: Screen;
  readonly early: Visit['early'];
}

/**
 * What is said above any step. The node stays, so that its words are read out when they come; it is apart from
 * the step's own status line.
 */
export function PageNotices({ languageFailed, screen, early }: PageNoticesProps) {
  const { t } = useTranslation(['interface', 'person']);
  const isEarly = screen.step === 'choosing-document' || screen.step === 'consent';
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output belongs to a form and holds no blocks
    <div role="status" className="page-notices">
      {languageFailed && <Notice tone="attention">{t('page.languageFailed')}</Notice>}
      {isEarly && early.kind === 'one' && <Notice>{t('choose.fileWaiting')}</Notice>}
      {isEarly && early.kind === 'too-many' && (
        <Notice tone="attention">
          {t('person:TOO_MANY_FILES.title')}. {t('person:TOO_MANY_FILES.action')}
        </Notice>
      )}
    </div>
  );
}
