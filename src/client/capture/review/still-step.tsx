import { useTranslation } from 'react-i18next';
import { PhotoStage } from '#src/client/ui/photo/photo-stage.tsx';
import { PageTitle } from '#src/client/ui/shell/page-title.tsx';
import type { TitleRef } from '../page/use-title-focus.ts';
import { useObjectUrl } from '#src/client/ui/photo/use-object-url.ts';
import { usePictureSize } from '../photo/use-picture-size.ts';

export interface StillStepProps {
  /** As the camera took it: a JPEG, which every browser shows. */
  readonly still: Blob;
  readonly titleRef: TitleRef;
}

/** The photo that the camera has just taken, standing still while it is made ready. */
export function StillStep({ still, titleRef }: StillStepProps) {
  const { t } = useTranslation();
  const url = useObjectUrl(still);
  const size = usePictureSize(url);
  return (
    <>
      <PageTitle ref={titleRef}>{t('preparing.title')}</PageTitle>
      {size !== null && <PhotoStage src={url} {...size} alt={t('looking.alt')} dim />}
    </>
  );
}
