import type { Dispatch } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { PhotoPlace } from '#src/client/ui/photo/photo-place.tsx';
import { Tips } from '#src/client/ui/pictogram/tips.tsx';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import { Lead, PageTitle } from '#src/client/ui/shell/page-title.tsx';
import { DOCUMENTS, type DocumentType } from '#src/shared/documents.ts';
import type { FlowEvent } from '../flow/flow-event.ts';
import type { StepProps } from '../page/step-props.ts';
import type { TitleRef } from '../page/use-title-focus.ts';
import { DRAWING_OF } from './drawing-of.ts';
import { SpecimenChoice } from './specimen-choice.tsx';
import { useCoarsePointer } from './use-coarse-pointer.ts';
import type { PhotoInputs } from './use-photo-inputs.ts';
import { WaysOnComputer, WaysOnPhone } from './ways-to-give.tsx';

export interface GiveStepProps {
  readonly document: DocumentType;
  /** A file was given and is being made ready. */
  readonly preparing: boolean;
  readonly config: StepProps['config'];
  readonly isErrand: boolean;
  readonly inputs: PhotoInputs;
  readonly dispatch: Dispatch<FlowEvent>;
  readonly titleRef: TitleRef;
}

export function GiveStep(props: GiveStepProps) {
  const { document, preparing, config, isErrand, inputs, dispatch, titleRef } = props;
  const { t } = useTranslation();
  const isPhone = useCoarsePointer();
  const state = preparing ? 'working' : inputs.isDragging ? 'over' : 'empty';
  // Specimens are never offered where somebody is billed for each reading.
  const offersSpecimens = config.data?.features.simulate === true;
  return (
    <>
      <PageTitle ref={titleRef}>{t(`giving.title.${document}`)}</PageTitle>
      <Lead>{t(`giving.lead.${document}`)}</Lead>
      <PhotoPlace aspect={DOCUMENTS[document].aspect} state={state} drawing={DRAWING_OF[document]}>
        {!preparing && !isPhone && t('giving.paste')}
      </PhotoPlace>
      <StatusLine text={preparing ? t('preparing.title') : ''} active={preparing} />
      <Tips
        label={t('giving.tips.label')}
        flat={t('giving.tips.flat')}
        bright={t('giving.tips.bright')}
        whole={t('giving.tips.whole')}
      />
      <ActionBar
        below={
          offersSpecimens && (
            <SpecimenChoice document={document} onFile={(file) => dispatch({ type: 'file-given', file })} />
          )
        }
      >
        {isPhone ? (
          <WaysOnPhone preparing={preparing} inputs={inputs} dispatch={dispatch} />
        ) : (
          <WaysOnComputer
            preparing={preparing}
            inputs={inputs}
            dispatch={dispatch}
            phone={isErrand ? undefined : config.data?.features.phone}
          />
        )}
      </ActionBar>
    </>
  );
}
