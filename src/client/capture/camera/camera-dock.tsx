import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { AutoSwitch, DockButton, LensPicker, ZoomStepper } from '#src/client/ui/camera/camera-controls.tsx';
import { Shutter } from '#src/client/ui/camera/shutter.tsx';
import { currentLocale } from '../locale/locale.ts';
import type { Camera, LiveCamera } from './camera.ts';
import { nextZoom } from './zoom-steps.ts';

export interface CameraDockProps {
  readonly camera: Camera;
  readonly auto: boolean;
  readonly onAuto: (on: boolean) => void;
  readonly onFile: () => void;
  readonly onShutter: () => void;
  /** A photo is being taken. */
  readonly busy: boolean;
  readonly needsHelp: boolean;
  readonly shutterRef: Ref<HTMLButtonElement>;
}

/** Everything to press: what this camera can do above, the shutter with the two other ways beside it below. */
export function CameraDock({
  camera,
  auto,
  onAuto,
  onFile,
  onShutter,
  busy,
  needsHelp,
  shutterRef,
}: CameraDockProps) {
  const { t } = useTranslation(['camera', 'interface']);
  const live = camera.state.kind === 'live' ? camera.state : null;
  return (
    <>
      {live !== null && <CameraTools camera={camera} live={live} />}
      <div className="dock-main">
        <DockButton icon="file" text={t('interface:giving.chooseFile')} strong={needsHelp} onPress={onFile} />
        <Shutter
          label={t('camera:shutter')}
          disabled={live === null || busy}
          calling={needsHelp && !busy}
          onPress={onShutter}
          ref={shutterRef}
        />
        <AutoSwitch
          label={t('camera:auto.label')}
          on={auto}
          state={t(auto ? 'camera:auto.on' : 'camera:auto.off')}
          onChange={onAuto}
        />
      </div>
    </>
  );
}

function CameraTools({ camera, live }: { readonly camera: Camera; readonly live: LiveCamera }) {
  const { t } = useTranslation(['camera', 'interface']);
  const { lenses, torch, zoom } = live;
  if (lenses.length < 2 && torch === null && zoom === null) return null;
  const zoomTo = (direction: 'in' | 'out') => {
    const next = zoom && nextZoom(zoom, direction);
    return next === null ? null : () => camera.setZoom(next);
  };
  return (
    <div className="dock-tools">
      {torch !== null && (
        <DockButton
          icon="light"
          text={t('camera:torch')}
          pressed={torch.on}
          onPress={() => camera.setTorch(!torch.on)}
        />
      )}
      {zoom !== null && (
        <ZoomStepper
          label={t('camera:zoom.label')}
          inLabel={t('interface:looking.zoomIn')}
          outLabel={t('interface:looking.zoomOut')}
          value={t('camera:zoom.value', { times: formatTimes(zoom.value) })}
          onIn={zoomTo('in')}
          onOut={zoomTo('out')}
        />
      )}
      {lenses.length > 1 && (
        <LensPicker
          label={t('camera:lens.label')}
          lenses={lenses.map(({ deviceId, label }, index) => ({
            id: deviceId,
            name: label || t('camera:lens.nth', { number: index + 1 }),
          }))}
          value={live.lensId}
          onChange={camera.chooseLens}
        />
      )}
    </div>
  );
}

function formatTimes(zoom: number): string {
  return new Intl.NumberFormat(currentLocale(), { maximumFractionDigits: 1 }).format(zoom);
}
