import { useTranslation } from 'react-i18next';
import { DocumentChoice } from '#src/client/ui/document/document-choice.tsx';
import { Notice } from '#src/client/ui/message/notice.tsx';
import { Lead, PageTitle } from '#src/client/ui/shell/page-title.tsx';
import { DOCUMENT_TYPES, type DocumentType } from '#src/shared/documents.ts';
import type { EarlyFile } from '../flow/flow-state.ts';
import { Announced } from '../page/announced.tsx';
import type { TitleRef } from '../page/use-title-focus.ts';
import { DRAWING_OF } from '../photo/drawing-of.ts';

export interface ChooseStepProps {
  /** What this installation reads; all until it has said so, for it seldom differs. */
  readonly documents: readonly DocumentType[] | undefined;
  readonly last: DocumentType | null;
  readonly early: EarlyFile;
  readonly onChoose: (document: DocumentType) => void;
  readonly titleRef: TitleRef;
}

export function ChooseStep({ documents = DOCUMENT_TYPES, last, early, onChoose, titleRef }: ChooseStepProps) {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle ref={titleRef}>{t('choose.title')}</PageTitle>
      <Lead>{t('choose.lead')}</Lead>
      <EarlyNotice early={early} />
      <DocumentChoice
        options={documents.map((id) => ({
          id,
          name: t(`documents.${id}.name`),
          hint: t(`documents.${id}.hint`),
          drawing: DRAWING_OF[id],
        }))}
        value={last}
        onChoose={onChoose}
      />
    </>
  );
}

/** Says what became of a photo that was dropped before its turn. */
export function EarlyNotice({ early }: { readonly early: EarlyFile }) {
  const { t } = useTranslation(['interface', 'person']);
  // The node stays, so that its words are read out when they come.
  return (
    <Announced>
      {early.kind === 'one' && <Notice>{t('choose.fileWaiting')}</Notice>}
      {early.kind === 'too-many' && (
        <Notice tone="attention">
          {t('person:TOO_MANY_FILES.title')}. {t('person:TOO_MANY_FILES.action')}
        </Notice>
      )}
    </Announced>
  );
}
