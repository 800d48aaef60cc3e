import { useTranslation } from 'react-i18next';
import { LinkButton } from '#src/client/ui/actions/link-button.tsx';
import { DocumentChoice } from '#src/client/ui/document/document-choice.tsx';
import { Lead, PageTitle } from '#src/client/ui/shell/page-title.tsx';
import { STATUS_PATH } from '#src/shared/contract/captures.ts';
import { DOCUMENT_TYPES, type DocumentType } from '#src/shared/documents.ts';
import type { TitleRef } from '../page/use-title-focus.ts';
import { currentLocale } from '../locale/locale.ts';
import { DRAWING_OF } from '../photo/drawing-of.ts';

export interface ChooseStepProps {
  /** What this installation reads; all until it has said so, for it seldom differs. */
  readonly documents: readonly DocumentType[] | undefined;
  readonly last: DocumentType | null;
  /** Reference of a photo that is kept. */
  readonly kept: string | null;
  readonly onChoose: (document: DocumentType) => void;
  readonly titleRef: TitleRef;
}

export function ChooseStep({ documents = DOCUMENT_TYPES, last, kept, onChoose, titleRef }: ChooseStepProps) {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle ref={titleRef}>{t('choose.title')}</PageTitle>
      <Lead>{t('choose.lead')}</Lead>
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
      <LinkButton to={{ href: `${STATUS_PATH}?lang=${currentLocale()}${kept === null ? '' : `#${kept}`}` }}>
        {t('choose.status')}
      </LinkButton>
    </>
  );
}
