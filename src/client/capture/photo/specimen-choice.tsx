import { useTranslation } from 'react-i18next';
import { useFetchSpecimen, useSpecimens } from '#src/client/api/specimens.ts';
import { SpecimenRow } from '#src/client/ui/document/specimen-row.tsx';
import { Notice } from '#src/client/ui/message/notice.tsx';
import type { DocumentType } from '#src/shared/documents.ts';
import type { InterfaceTexts } from '#src/shared/messages/interface-texts.ts';

export interface SpecimenChoiceProps {
  readonly document: DocumentType;
  /** The fetched file goes the same way as the person's own. */
  readonly onFile: (file: Blob) => void;
}

/** Documents of ours for the first minute; the row is absent when the installation serves none. */
export function SpecimenChoice({ document, onFile }: SpecimenChoiceProps) {
  const { t } = useTranslation();
  const { data } = useSpecimens();
  const { mutate, isError } = useFetchSpecimen();
  const specimens = data?.filter((specimen) => specimen.document === document) ?? [];
  if (specimens.length === 0) return null;
  return (
    <>
      <SpecimenRow
        label={t('giving.specimens')}
        items={specimens.map(({ id, preview }) => ({
          id,
          name: t(`specimens.${id as keyof InterfaceTexts['specimens']}`, { defaultValue: id }),
          previewSrc: preview,
        }))}
        onChoose={(id) => {
          const chosen = specimens.find((specimen) => specimen.id === id);
          if (chosen) mutate(chosen.file, { onSuccess: onFile });
        }}
      />
      {isError && <Notice tone="attention">{t('giving.specimensFailed')}</Notice>}
    </>
  );
}
