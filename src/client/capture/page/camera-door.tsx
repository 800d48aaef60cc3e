import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { MessagePanel } from '#src/client/ui/message/message-panel.tsx';
import type { CameraStepProps } from '../camera/camera-step.tsx';
import { loadNamespace } from '../locale/locale.ts';
import { StepDoor } from './step-door.tsx';

async function loadCamera() {
  const [{ CameraStep }] = await Promise.all([import('../camera/camera-step.tsx'), loadNamespace('camera')]);
  return CameraStep;
}

/** Fetches the camera's code and words when it is opened; when they do not come, a file is the way on. */
export function CameraDoor(props: CameraStepProps) {
  return <StepDoor load={loadCamera} stepProps={props} NotLoaded={CameraNotLoaded} />;
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
