import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { FieldList } from '#src/client/ui/fields/field-list.tsx';
import { Notice } from '#src/client/ui/message/notice.tsx';
import { PhotoBeside } from '#src/client/ui/photo/photo-beside.tsx';
import { PhotoStage } from '#src/client/ui/photo/photo-stage.tsx';
import { Lead, PageTitle } from '#src/client/ui/shell/page-title.tsx';
import type { CaptureRead } from '#src/shared/contract/captures.ts';
import type { Photo } from '../flow/flow-state.ts';
import { stageSize } from '../photo/stage-size.ts';
import type { TitleRef } from '../page/use-title-focus.ts';
import { ReadFieldRow, isWeak } from './read-field-row.tsx';

export interface ReadStepProps {
  readonly capture: CaptureRead;
  /** Null when the photo never was in this page. */
  readonly photo: Photo | null;
  readonly isFromPhone: boolean;
  readonly photoUrl: string | null;
  readonly onFinish: () => void;
  readonly onRetake: () => void;
  readonly titleRef: TitleRef;
}

/** What was read, beside the photo it was read from. */
export function ReadStep(props: ReadStepProps) {
  const { capture, photo, isFromPhone, photoUrl, onFinish, onRetake, titleRef } = props;
  const { t } = useTranslation(['interface', 'buttons']);
  const [activeId, setActiveId] = useState<string | null>(null);
  const { result } = capture;
  const fields = result.fields.map((field, index) => ({ id: `${index}`, field }));
  const placed = fields.flatMap(({ id, field }) => (field.box === null ? [] : [{ id, points: field.box }]));
  const showsPlaces = photo !== null && photoUrl !== null && placed.length > 0;

  return (
    <PhotoBeside
      photo={
        photo && (
          <PhotoStage
            src={photoUrl}
            {...stageSize(photo, capture.document)}
            alt={t('read.alt')}
            quads={showsPlaces ? placed : []}
            activeId={activeId}
          />
        )
      }
    >
      <p className="eyebrow">{t(`recognised.${result.type}`)}</p>
      <PageTitle ref={titleRef}>{t('read.title')}</PageTitle>
      <Lead>
        {fields.some(({ field }) => isWeak(field))
          ? t('read.weakLead')
          : showsPlaces
            ? t('read.lead')
            : t('read.leadPlain')}
      </Lead>
      {photo === null && isFromPhone && <Notice>{t('read.onPhone')}</Notice>}
      {result.resolution === 'low' && <Notice tone="attention">{t('read.smallPhoto')}</Notice>}
      <FieldList label={t('read.fields')}>
        {fields.map(({ id, field }) => (
          <ReadFieldRow
            key={id}
            field={field}
            active={activeId === id}
            onActivate={() => setActiveId(id)}
            onDeactivate={() => setActiveId((active) => (active === id ? null : active))}
          />
        ))}
      </FieldList>
      <ActionBar>
        <Button onClick={onFinish} icon="check">
          {t('read.finish')}
        </Button>
        <Button kind="secondary" onClick={onRetake}>
          {t('buttons:retake')}
        </Button>
      </ActionBar>
    </PhotoBeside>
  );
}
