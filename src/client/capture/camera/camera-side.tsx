import { useTranslation } from 'react-i18next';
import { SideChoice, SidePlate } from '#src/client/ui/camera/side-choice.tsx';
import type { DocumentType } from '#src/shared/documents.ts';
import type { IdSide } from './camera-choices.ts';

export interface CameraSideProps {
  readonly document: DocumentType;
  readonly idSide: IdSide;
  readonly onIdSide: (side: IdSide) => void;
}

const ID_SIDES = ['id-card', 'passport'] as const satisfies readonly IdSide[];

/** What to show to the camera; of an ID, card or passport. */
export function CameraSide({ document, idSide, onIdSide }: CameraSideProps) {
  const { t } = useTranslation('camera');
  if (document !== 'id-card') return <SidePlate>{t(`side.${document}`)}</SidePlate>;
  return (
    <SideChoice
      label={t('side.label')}
      choices={ID_SIDES.map((id) => ({ id, text: t(`side.${id}`) }))}
      value={idSide}
      onChange={onIdSide}
    />
  );
}
