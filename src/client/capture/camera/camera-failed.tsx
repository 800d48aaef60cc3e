import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#src/client/ui/actions/button.tsx';
import { WayButtons } from '#src/client/ui/camera/way-buttons.tsx';
import { AlternativeLinks } from '#src/client/ui/message/alternative-links.tsx';
import { copyText } from '#src/client/ui/message/copy-text.ts';
import { MessagePanel } from '#src/client/ui/message/message-panel.tsx';
import { PICTOGRAM_OF_REASON } from '#src/client/ui/pictogram/pictogram-of-reason.ts';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import type { TitleRef } from '../page/use-title-focus.ts';
import { useCoarsePointer } from '../photo/use-coarse-pointer.ts';
import type { PhotoInputs } from '../photo/use-photo-inputs.ts';
import type { CameraReason } from './camera.ts';
import { PermissionSteps } from './permission-steps.tsx';
import { type WayOn, appInTheWay, waysOn } from './ways-on.ts';

export interface CameraFailedProps {
  readonly reason: CameraReason;
  readonly inputs: PhotoInputs;
  readonly onRetry: () => void;
  /** Null where the capture can't go on with a phone. */
  readonly onPhone: (() => void) | null;
  /** The photo is taken for a computer, by this very browser. */
  readonly isErrand: boolean;
  readonly titleRef: TitleRef;
}

/** More would push the words off a phone's screen; they stand below as links. */
const BUTTONS_AT_MOST = 3;

/** Why there is no picture, and every way on that there is on this device. */
export function CameraFailed(props: CameraFailedProps) {
  const { reason, inputs, onRetry, onPhone, isErrand, titleRef } = props;
  const { t } = useTranslation(['camera', 'person', 'buttons', 'interface']);
  const isPhone = useCoarsePointer();
  const [copied, setCopied] = useState<boolean | null>(null);
  const app = appInTheWay(reason, navigator.userAgent, isErrand);
  const ways = waysOn(reason, {
    app,
    userAgent: navigator.userAgent,
    url: location.href,
    isPhone,
    offersPhone: onPhone !== null,
  });

  const words: Record<WayOn['kind'], string> = {
    'open-browser': t('camera:failed.openBrowser'),
    'copy-address': t('camera:failed.copyAddress'),
    'check-again': t('buttons:fixDevice'),
    'choose-file': t('interface:giving.chooseFile'),
    'camera-app': t('camera:failed.cameraApp'),
    phone: t('interface:giving.usePhone'),
  };
  const go = (way: WayOn) => {
    switch (way.kind) {
      case 'open-browser':
        return location.assign(way.address);
      case 'copy-address':
        return void copyText(location.href).then(setCopied);
      case 'check-again':
        return onRetry();
      case 'choose-file':
        return inputs.openFiles();
      case 'camera-app':
        return inputs.openCamera();
      case 'phone':
        return onPhone?.();
    }
  };
  const others = ways.slice(BUTTONS_AT_MOST);
  return (
    <MessagePanel
      tone="attention"
      pictogram={PICTOGRAM_OF_REASON[reason]}
      title={t(`person:${reason}.title`)}
      body={t(`person:${reason}.body`)}
      action={
        app === null
          ? t(`person:${reason}.action`)
          : t('camera:failed.inApp', { app: t(`camera:apps.${app}`) })
      }
      titleRef={titleRef}
    >
      {reason === 'CAMERA_PERMISSION_DENIED' && <PermissionSteps />}
      <StatusLine
        text={copied === null ? '' : t(copied ? 'camera:failed.addressCopied' : 'camera:failed.notCopied')}
      />
      <WayButtons
        below={
          <AlternativeLinks
            label={t('interface:message.otherWays')}
            links={others.map((way) => ({
              id: way.kind,
              text: words[way.kind],
              to: { onClick: () => go(way) },
            }))}
          />
        }
      >
        {ways.slice(0, BUTTONS_AT_MOST).map((way, index) => (
          <Button key={way.kind} kind={index === 0 ? 'primary' : 'secondary'} onClick={() => go(way)}>
            {words[way.kind]}
          </Button>
        ))}
      </WayButtons>
    </MessagePanel>
  );
}
