import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { MessagePanel } from '#src/client/ui/message/message-panel.tsx';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import type { CameraStepProps } from '../camera/camera-step.tsx';
import { loadNamespace } from '../locale/locale.ts';
import { ErrorBoundary } from './error-boundary.tsx';

/** Made anew for each try: what could not be loaded once is remembered as such. */
const lazyCamera = () =>
  lazy(async () => {
    const [{ CameraStep }] = await Promise.all([
      import('../camera/camera-step.tsx'),
      loadNamespace('camera'),
    ]);
    return { default: CameraStep };
  });

/** Fetches the camera's code and words when it is opened; when they do not come, a file is the way on. */
export function CameraDoor(props: CameraStepProps) {
  const { t } = useTranslation();
  const [attempt, setAttempt] = useState(() => ({ number: 0, CameraStep: lazyCamera() }));
  const again = () => setAttempt(({ number }) => ({ number: number + 1, CameraStep: lazyCamera() }));
  return (
    <ErrorBoundary key={attempt.number} fallback={<CameraNotLoaded {...props} onAgain={again} />}>
      <Suspense fallback={<StatusLine text={t('page.loading')} active />}>
        <attempt.CameraStep {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}

function CameraNotLoaded({ inputs, titleRef, onAgain }: CameraStepProps & { readonly onAgain: () => void }) {
  const { t } = useTranslation(['interface', 'person', 'buttons']);
  const reason = navigator.onLine ? 'SERVICE_UNREACHABLE' : 'OFFLINE';
  return (
    <MessagePanel
      tone="ours"
      pictogram="no-connection"
      title={t(`person:${reason}.title`)}
      body={t(`person:${reason}.body`)}
      action={t(`person:${reason}.action`)}
      titleRef={titleRef}
    >
      <ActionBar>
        <Button onClick={onAgain}>{t('buttons:waitAndRetry')}</Button>
        <Button kind="secondary" icon="file" onClick={inputs.openFiles}>
          {t('giving.chooseFile')}
        </Button>
      </ActionBar>
    </MessagePanel>
  );
}
