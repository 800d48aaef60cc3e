import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#src/client/ui/actions/link-button.tsx';
import type { DocumentType } from '#src/shared/documents.ts';
import { ErrorBoundary } from '../page/error-boundary.tsx';

const SimulatePanel = lazy(() =>
  import('./simulate-panel.tsx').then((module) => ({ default: module.SimulatePanel })),
);

export interface SimulateFooterProps {
  /** The document that was chosen, or null before that. */
  readonly document: DocumentType | null;
  /** Grows with each outcome: what was set is used up then. */
  readonly outcomes: number;
}

/** In test set-ups only: the door to the panel that makes the next photo fail. */
export function SimulateFooter({ document, outcomes }: SimulateFooterProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  // Once loaded it stays, hidden: it knows what is set.
  const [opened, setOpened] = useState(false);
  return (
    <div className="simulate">
      <LinkButton
        to={{
          onClick: () => {
            setOpen(!open);
            setOpened(true);
          },
        }}
      >
        {open ? t('simulate.close') : t('simulate.open')}
      </LinkButton>
      {opened && (
        <div hidden={!open}>
          <ErrorBoundary fallback={<p>{t('simulate.failed')}</p>}>
            <Suspense fallback={<p>{t('page.loading')}</p>}>
              <SimulatePanel document={document} outcomes={outcomes} />
            </Suspense>
          </ErrorBoundary>
        </div>
      )}
    </div>
  );
}
