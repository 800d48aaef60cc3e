import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import { ChooseStep } from '../steps/choose-step.tsx';
import { ConsentStep } from '../steps/consent-step.tsx';
import { loadNamespace } from '../locale/locale.ts';
import { loadPrepareImage } from '../photo/use-preparation.ts';
import { ConfigTrouble } from './config-trouble.tsx';
import type { StepProps } from './step-props.ts';

/** With the names of the fields: what stands on the outcome must not wait for a connection. */
const loadLaterSteps = () =>
  Promise.all([import('./later-steps.tsx'), loadNamespace('fields')]).then(([module]) => module);
const LaterStep = lazy(() => loadLaterSteps().then((module) => ({ default: module.LaterStep })));

/** Fetches what the coming steps need while the person reads the notice. */
function loadAhead(): void {
  for (const load of [loadLaterSteps, loadPrepareImage]) {
    load().catch(() => {
      // Tried again, and told, when it is really needed.
    });
  }
}

/** The one step that is on screen. The first two are loaded with the page, the others while the first is read. */
export function StepView(props: StepProps) {
  const { screen, visit, config, dispatch, titleRef } = props;
  if (config.error !== null) return <ConfigTrouble config={config} titleRef={titleRef} />;
  switch (screen.step) {
    case 'choosing-document':
      return (
        <ChooseStep
          documents={config.data?.documents}
          last={visit.lastDocument}
          kept={visit.kept}
          onChoose={(document) => {
            loadAhead();
            dispatch({ type: 'document-chosen', document });
          }}
          titleRef={titleRef}
        />
      );
    case 'consent':
      return (
        <ConsentStep
          document={screen.document}
          recapture={visit.recapture}
          config={config.data}
          onAgreed={() => dispatch({ type: 'agreed' })}
          titleRef={titleRef}
        />
      );
    default:
      return (
        <Suspense fallback={<Loading />}>
          <LaterStep {...props} screen={screen} />
        </Suspense>
      );
  }
}

function Loading() {
  const { t } = useTranslation();
  return <StatusLine text={t('page.loading')} active />;
}
