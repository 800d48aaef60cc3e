import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Pictogram } from '#src/client/ui/pictogram/pictogram.tsx';

/** Words in the place of the picture: what the browser will ask, and why. */
export function CameraWaiting({ kind }: { readonly kind: 'starting' | 'resting' }): ReactNode {
  const { t } = useTranslation('camera');
  return (
    <div className="camera-words" data-active={kind === 'starting' || undefined}>
      <Pictogram name="whole" />
      <strong>{t(`${kind}.title`)}</strong>
      <p>{t(`${kind}.body`)}</p>
      {kind === 'starting' && <p>{t('starting.why')}</p>}
    </div>
  );
}
