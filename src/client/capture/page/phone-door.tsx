import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { MessagePanel } from '#src/client/ui/message/message-panel.tsx';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import { loadNamespace } from '../locale/locale.ts';
import type { PhoneStepProps } from '../phone/phone-step.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

/** Made anew for each try: what could not be loaded once is remembered as such. */
const lazyPhone = () =>
  lazy(async () => {
    const [{ PhoneStep }] = await Promise.all([import('../phone/phone-step.tsx'), loadNamespace('phone')]);
    return { default: PhoneStep };
  });

/** Fetches what the phone's step needs when it is opened; when it does not come, this computer is the way on. */
export function PhoneDoor(props: PhoneStepProps) {
  const { t } = useTranslation();
  const [attempt, setAttempt] = useState(() => ({ number: 0, PhoneStep: lazyPhone() }));
  const again = () => setAttempt(({ number }) => ({ number: number + 1, PhoneStep: lazyPhone() }));
  return (
    <ErrorBoundary key={attempt.number} fallback={<PhoneNotLoaded {...props} onAgain={again} />}>
      <Suspense fallback={<StatusLine text={t('page.loading')} active />}>
        <attempt.PhoneStep {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}

function PhoneNotLoaded({ titleRef, onStay, onAgain }: PhoneStepProps & { readonly onAgain: () => void }) {
  const { t } = useTranslation(['interface', 'person', 'buttons']);
  const reason = navigator.onLine ? 'SERVICE_UNREACHABLE' : 'OFFLINE';
  return (
    <MessagePanel
      tone="ours"
      pictogram="no-connection"
      title={t(`person:${reason}.title`)}
      body={t('page.notReady')}
      titleRef={titleRef}
    >
      <ActionBar>
        <Button onClick={onAgain}>{t('buttons:waitAndRetry')}</Button>
        <Button kind="secondary" onClick={onStay}>
          {t('page.back')}
        </Button>
      </ActionBar>
    </MessagePanel>
  );
}
