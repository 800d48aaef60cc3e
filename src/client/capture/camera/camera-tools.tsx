import { useTranslation } from 'react-i18next';
import { DockButton, LensPicker, ZoomStepper } from '#src/client/ui/camera/camera-controls.tsx';
import { currentLocale } from '../locale/locale.ts';
import type { Camera, LiveCamera } from './camera.ts';
import { lensName } from './lens-name.ts';
import { nextZoom } from './zoom-steps.ts';

export interface CameraToolsProps {
  readonly camera: Camera;
  readonly live: LiveCamera;
}

/** What this very camera can do besides taking a picture; most can do nothing. */
export function CameraTools({ camera, live }: CameraToolsProps) {
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
            name: lensName(label) ?? t('camera:lens.nth', { number: index + 1 }),
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
