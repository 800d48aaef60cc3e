import type { Dispatch } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#src/client/ui/actions/button.tsx';
import type { PhoneOffer } from '#src/shared/contract/config.ts';
import type { FlowEvent } from '../flow/flow-event.ts';
import { canUseCamera } from './can-use-camera.ts';
import type { PhotoInputs } from './use-photo-inputs.ts';

export interface WaysToGiveProps {
  readonly preparing: boolean;
  readonly inputs: PhotoInputs;
  readonly dispatch: Dispatch<FlowEvent>;
}

/** The camera in the page comes first; where the browser keeps it from the page, the device's own takes its place. */
export function WaysOnPhone({ preparing, inputs, dispatch }: WaysToGiveProps) {
  const { t } = useTranslation();
  return (
    <>
      <Button
        icon="camera"
        busy={preparing}
        onClick={canUseCamera() ? () => dispatch({ type: 'camera-opened' }) : inputs.openCamera}
      >
        {t('giving.takePhoto')}
      </Button>
      <Button kind="secondary" icon="file" disabled={preparing} onClick={inputs.openFiles}>
        {t('giving.chooseFile')}
      </Button>
    </>
  );
}

export function WaysOnComputer({
  preparing,
  inputs,
  dispatch,
  phone,
}: WaysToGiveProps & { readonly phone: PhoneOffer | undefined }) {
  const { t } = useTranslation();
  return (
    <>
      <Button icon="file" busy={preparing} onClick={inputs.openFiles}>
        {t('giving.chooseFile')}
      </Button>
      <Button
        kind="secondary"
        icon="camera"
        disabled={preparing}
        onClick={() => dispatch({ type: 'camera-opened' })}
      >
        {t('giving.useCamera')}
      </Button>
      {phone === 'offered' && (
        <Button
          kind="secondary"
          icon="phone"
          disabled={preparing}
          onClick={() => dispatch({ type: 'phone-opened' })}
        >
          {t('giving.usePhone')}
        </Button>
      )}
      {phone === 'needs-public-address' && <p className="way-closed">{t('giving.noPhone')}</p>}
    </>
  );
}
