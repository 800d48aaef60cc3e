import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#src/client/ui/actions/button.tsx';
import { EmptyState } from '#src/client/ui/console/empty-state.tsx';
import type { CaseDetail } from '#src/shared/contract/support/case-detail.ts';
import { CaseActions } from './case-actions.tsx';
import { CaseEnding } from './case-ending.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseNotes } from './case-notes.tsx';
import { CaseTodo } from './case-todo.tsx';
import { KeptPhoto } from './kept-photo.tsx';
import { Timeline } from './timeline.tsx';
import { ToldMessage } from './told-message.tsx';
import { type OpenCase, useCase } from './use-case.ts';
import { useKeptPhoto } from './use-kept-photo.ts';
import './case-panel.css';

export interface CasePanelProps {
  readonly reference: string;
  /** A key asked for a retry before the case was there. */
  readonly retryWished: boolean;
  readonly onRetryTaken: () => void;
  readonly onClose: () => void;
}

/** Everything about one case, live, with what can be done about it. */
export function CasePanel(props: CasePanelProps) {
  const { reference, onClose } = props;
  const { t } = useTranslation(['cases', 'console']);
  const open = useCase(reference);
  const { shown } = open;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);

  return (
    <aside className="case-panel" aria-label={t('cases:one.label', { reference })}>
      <CaseHead
        reference={reference}
        detail={shown.kind === 'here' ? shown.detail : null}
        open={open}
        titleRef={title}
        onClose={onClose}
      />
      {shown.kind === 'here' ? (
        <CaseParts
          {...props}
          detail={shown.detail}
          open={open}
          toTitle={() => requestAnimationFrame(() => title.current?.focus())}
        />
      ) : (
        <div className="case-body">{words()}</div>
      )}
    </aside>
  );

  function words(): ReactNode {
    if (shown.kind === 'gone') {
      return <EmptyState title={t('cases:one.gone', { reference })}>{t('cases:one.goneBody')}</EmptyState>;
    }
    if (shown.kind === 'failed') {
      return (
        <EmptyState
          title={t('cases:one.failed')}
          action={
            <Button size="small" onClick={() => void open.again()}>
              {t('console:words.again')}
            </Button>
          }
        />
      );
    }
    return <p aria-busy="true">{t('cases:one.loading')}</p>;
  }
}

interface CasePartsProps extends CasePanelProps {
  readonly detail: CaseDetail;
  readonly open: OpenCase;
  /** Once this render stands, the focus goes to the case's title. */
  readonly toTitle: () => void;
}

function CaseParts({ reference, detail, open, toTitle, retryWished, onRetryTaken }: CasePartsProps) {
  const photo = useKeptPhoto(reference);
  const photoButton = useRef<HTMLButtonElement>(null);
  return (
    <>
      <div className="case-body">
        <KeptPhoto photo={photo} opener={photoButton} />
        <div className="case-words">
          <ToldMessage detail={detail} />
          <CaseTodo row={detail.row} />
        </div>
        <Timeline detail={detail} />
        <CaseFacts facts={detail.facts} />
        <CaseNotes detail={detail} onDetail={open.put} />
        <CaseEnding detail={detail} open={open} onEnded={toTitle} />
      </div>
      <CaseActions
        detail={detail}
        open={open}
        photo={photo}
        photoButton={photoButton}
        retryWished={retryWished}
        onRetryTaken={onRetryTaken}
      />
    </>
  );
}
