import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { AutoSwitch, DockButton } from '#src/client/ui/camera/camera-controls.tsx';
import { Shutter } from '#src/client/ui/camera/shutter.tsx';

export interface CameraDockProps {
  /** What to show to the camera. */
  readonly side: ReactNode;
  /** There is a picture. */
  readonly isLive: boolean;
  /** Null: photos are taken by hand alone. */
  readonly auto: boolean | null;
  readonly onAuto: (on: boolean) => void;
  readonly onFile: () => void;
  readonly onShutter: () => void;
  /** A photo is being taken. */
  readonly busy: boolean;
  readonly needsHelp: boolean;
  readonly shutterRef: Ref<HTMLButtonElement>;
}

/** Everything that is always there to press: the shutter, and the two other ways beside it. */
export function CameraDock({
  side,
  isLive,
  auto,
  onAuto,
  onFile,
  onShutter,
  busy,
  needsHelp,
  shutterRef,
}: CameraDockProps) {
  const { t } = useTranslation(['camera', 'interface']);
  return (
    <>
      {side}
      <div className="dock-main">
        <DockButton icon="file" text={t('interface:giving.chooseFile')} onPress={onFile} />
        <Shutter
          label={t('camera:shutter')}
          disabled={!isLive || busy}
          calling={needsHelp && !busy}
          onPress={onShutter}
          ref={shutterRef}
        />
        {auto !== null && (
          <AutoSwitch
            label={t('camera:auto.label')}
            on={auto}
            state={t(auto ? 'camera:auto.on' : 'camera:auto.off')}
            onChange={onAuto}
          />
        )}
      </div>
    </>
  );
}
