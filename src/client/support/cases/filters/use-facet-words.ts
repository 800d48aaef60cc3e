import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '#src/shared/contract/locales.ts';
import type { CaseState } from '#src/shared/contract/support/cases.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import type { MeaningKey } from '#src/shared/results/meaning.ts';
import type { FacetWords } from './facet-choices.ts';

/** The values of a filter in the language on screen; one that this build has no words for stands for itself. */
export function useFacetWords(): FacetWords {
  const { t } = useTranslation(['cases', 'causes']);
  return useMemo(
    () => ({
      text: (facet, value) => {
        switch (facet) {
          case 'state':
            return t(`cases:list.states.${value as CaseState}`, { defaultValue: value });
          case 'document':
            return t(`cases:list.documents.${value as DocumentType}`, { defaultValue: value });
          case 'locale':
            return t(`cases:list.locales.${value as Locale}`, { defaultValue: value });
          case 'cause':
            return t(`causes:${value as MeaningKey}`, { defaultValue: value });
          case 'code':
          case 'apiVersion':
            return value;
        }
      },
    }),
    [t],
  );
}
