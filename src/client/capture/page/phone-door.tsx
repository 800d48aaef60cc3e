import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { MessagePanel } from '#src/client/ui/message/message-panel.tsx';
import { loadNamespace } from '../locale/locale.ts';
import type { PhoneStepProps } from '../phone/phone-step.tsx';
import { StepDoor } from './step-door.tsx';

async function loadPhone() {
  const [{ PhoneStep }] = await Promise.all([import('../phone/phone-step.tsx'), loadNamespace('phone')]);
  return PhoneStep;
}

/** Fetches what the phone's step needs when it is opened; when it does not come, this computer is the way on. */
export function PhoneDoor(props: PhoneStepProps) {
  return <StepDoor load={loadPhone} stepProps={props} NotLoaded={PhoneNotLoaded} />;
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
