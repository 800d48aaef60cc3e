import { useTranslation } from 'react-i18next';
import { PhotoStage } from '#src/client/ui/photo/photo-stage.tsx';
import { TroubleOverlay } from '#src/client/ui/photo/trouble-overlay.tsx';
import { useSaid } from '#src/client/ui/progress/live-region.tsx';
import type { DocumentType } from '#src/shared/documents.ts';
import type { Photo } from '../flow/flow-state.ts';
import { stageSize } from '../photo/stage-size.ts';
import { PhotoFacts } from './photo-facts.tsx';
import type { TroublePlace } from './trouble-places.ts';

export interface ReviewedPhotoProps {
  readonly photo: Photo;
  readonly document: DocumentType;
  readonly photoUrl: string | null;
  /** preparing: another cut of it is being made. */
  readonly state: 'looking' | 'preparing' | 'sending';
  /** Lit on the photo. */
  readonly places: readonly TroublePlace[];
}

/** The image as it will be sent, large, with where its trouble sits. */
export function ReviewedPhoto({ photo, document, photoUrl, state, places }: ReviewedPhotoProps) {
  const { t } = useTranslation();
  const size = stageSize(photo, document);
  const isPdf = photo.image.type === 'application/pdf';
  const status = state === 'preparing' ? t('preparing.title') : '';
  useSaid(status);
  const badge = status !== '' ? status : isPdf ? t('looking.pages', { count: photo.image.pages }) : null;
  return (
    <div className="reviewed-photo" data-held={photo.look.faults.length > 0 || undefined}>
      <PhotoStage
        key={photo.idempotencyKey}
        src={photoUrl}
        {...size}
        alt={t('looking.alt')}
        dim={state !== 'looking'}
        caption={<PhotoFacts photo={photo} />}
        {...(places.length > 0 && { overlay: <TroubleOverlay trouble={places} {...size} /> })}
        {...(badge !== null && { badge: { text: badge } })}
        {...(!isPdf &&
          state !== 'sending' && {
            zoom: {
              label: t('looking.zoomLabel'),
              inLabel: t('looking.zoomIn'),
              outLabel: t('looking.zoomOut'),
              fitLabel: t('looking.zoomFit'),
            },
          })}
      />
    </div>
  );
}
