import { QueryClientProvider } from '@tanstack/react-query';
import { useCallback, useEffectEvent, useLayoutEffect, useReducer, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfig } from '#src/client/api/get-config.ts';
import { createQueryClient } from '#src/client/api/query-client.ts';
import { DropOverlay } from '#src/client/ui/photo/drop-overlay.tsx';
import { Shell } from '#src/client/ui/shell/shell.tsx';
import { flowReducer } from '../flow/flow.ts';
import { FIRST_FLOW, type Screen, depthOf, photoOf, wouldLoseSomething } from '../flow/flow-state.ts';
import { useHistory } from '../flow/use-history.ts';
import { useLeaveGuard } from '../flow/use-leave-guard.ts';
import { PhotoInputElements } from '../photo/photo-inputs.tsx';
import { useObjectUrl } from '#src/client/ui/photo/use-object-url.ts';
import { usePhotoInputs } from '../photo/use-photo-inputs.ts';
import { usePreparation } from '../photo/use-preparation.ts';
import { useResendWhenOnline, useSending } from '../sending/use-sending.ts';
import { SimulateFooter } from '../simulate/simulate-footer.tsx';
import { BrokenPage } from './broken-page.tsx';
import type { Errand } from './errand.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { PageNotices } from './page-notices.tsx';
import { STEP_COUNT, stepKeyOf, stepNumberOf } from './step-number.ts';
import { StepView } from './step-view.tsx';
import { useTitleFocus } from './use-title-focus.ts';
import './capture-page.css';

const queryClient = createQueryClient();

export interface CapturePageProps {
  readonly errand?: Errand | undefined;
}

/** The capture page: one flow, one column, everything of the person's in this page's memory only. */
export function CapturePage({ errand }: CapturePageProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <CaptureFlow errand={errand} />
    </QueryClientProvider>
  );
}

function CaptureFlow({ errand }: CapturePageProps) {
  const { t } = useTranslation();
  const [flow, dispatch] = useReducer(flowReducer, errand?.begin ?? FIRST_FLOW);
  const [languageFailed, setLanguageFailed] = useState(false);
  const { screen, visit } = flow;
  const config = useConfig();
  const document = 'document' in screen ? screen.document : null;

  const inputs = usePhotoInputs(dispatch, document === 'business-registration');
  usePreparation(screen, config.data, dispatch);
  useSending(screen, dispatch);
  useResendWhenOnline(screen, dispatch);
  const depth = useDepth(screen);
  useHistory(depth, dispatch);
  useLeaveGuard(wouldLoseSomething(screen));
  const titleRef = useTitleFocus(stepKeyOf(screen));
  const image = photoOf(screen)?.image;
  const photoUrl = useObjectUrl(image !== undefined && image.type !== 'application/pdf' ? image.blob : null);
  const goBack = useCallback(() => dispatch({ type: 'back' }), []);
  const tell = useEffectEvent((shown: Screen) => errand?.onScreen(shown));
  // Before it is painted: the one whose errand it is may show something else instead.
  useLayoutEffect(() => tell(screen), [screen]);

  const number = stepNumberOf(screen);
  return (
    <div {...inputs.rootProps} className="capture-page">
      <PhotoInputElements inputs={inputs} />
      <DropOverlay open={inputs.isDragging} label={t('page.dropHere')} />
      <Shell
        heading={document === null ? t('page.title') : t(`documents.${document}.name`)}
        {...(number !== null && {
          step: t('page.step', { current: number, total: STEP_COUNT }),
        })}
        progress={(number ?? STEP_COUNT) / STEP_COUNT}
        languageSwitch={<LanguageChoice onFailed={setLanguageFailed} />}
        {...(depth > 0 && { back: { label: t('page.back'), onBack: goBack } })}
        footer={
          config.data?.features.simulate === true && !errand ? (
            <SimulateFooter document={document} outcomes={visit.outcomes} />
          ) : undefined
        }
      >
        <PageNotices languageFailed={languageFailed} screen={screen} visit={visit} />
        <ErrorBoundary fallback={<BrokenPage />}>
          <StepView
            screen={screen}
            visit={visit}
            config={config}
            isErrand={visit.isForComputer || visit.recapture !== null}
            inputs={inputs}
            photoUrl={photoUrl}
            dispatch={dispatch}
            titleRef={titleRef}
          />
        </ErrorBoundary>
      </Shell>
    </div>
  );
}

/** How many steps lead back from here: none from where the page began, nor from before that. */
function useDepth(screen: Screen): number {
  const depth = depthOf(screen);
  const [least, setLeast] = useState(depth);
  if (depth < least) setLeast(depth);
  return Math.max(0, depth - least);
}
