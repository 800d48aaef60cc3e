import { useTranslation } from 'react-i18next';
import { Notice } from '#src/client/ui/message/notice.tsx';
import { TroubleLegend } from '#src/client/ui/photo/trouble-legend.tsx';
import { VerdictWords } from '#src/client/ui/photo/verdict-words.tsx';
import { PICTOGRAM_OF_REASON } from '#src/client/ui/pictogram/pictogram-of-reason.ts';
import { useSaid } from '#src/client/ui/progress/live-region.tsx';
import { Lead } from '#src/client/ui/shell/page-title.tsx';
import { DOCUMENTS, type DocumentType } from '#src/shared/documents.ts';
import type { Photo } from '../flow/flow-state.ts';
import type { TroubleShown } from './use-trouble-shown.ts';

export interface VerdictProps {
  readonly photo: Photo;
  readonly document: DocumentType;
  readonly trouble: TroubleShown;
  /** Another cut was wanted and could not be made. */
  readonly cutFailed: boolean;
  /** Something else is being said: the photo is being cut anew. */
  readonly silent: boolean;
}

/** What speaks for or against the photo, in words; the heading above has said the worst already. */
export function Verdict({ photo, document, trouble, cutFailed, silent }: VerdictProps) {
  const { t } = useTranslation(['interface', 'person']);
  const { smallest } = DOCUMENTS[document];
  const params = { minWidth: smallest.long, minHeight: smallest.short };
  const [worst, ...others] = photo.look.faults;
  const isPdf = photo.image.type === 'application/pdf';
  const failed = cutFailed ? t('looking.cutFailed') : '';
  const words =
    worst === undefined
      ? isPdf
        ? ''
        : t('looking.verdict')
      : // A heading that only changes its words is not read out again.
        `${photo.cut.kind === 'find' ? '' : `${t(`person:${worst.reason}.title`, params)}. `}${t(`person:${worst.reason}.body`, params)}`;
  useSaid(silent ? '' : `${failed} ${words}`.trim());

  return (
    <>
      {cutFailed && <Notice>{failed}</Notice>}
      {worst !== undefined ? (
        <VerdictWords tone="attention" pictogram={PICTOGRAM_OF_REASON[worst.reason]}>
          <p>{t(`person:${worst.reason}.body`, params)}</p>
          <p className="verdict-action">{t(`person:${worst.reason}.action`, params)}</p>
          {others.length > 0 && (
            <div>
              <p id="verdict-also">{t('looking.also')}</p>
              <ul aria-labelledby="verdict-also">
                {others.map(({ reason }) => (
                  <li key={reason}>{t(`person:${reason}.title`, params)}</li>
                ))}
              </ul>
            </div>
          )}
        </VerdictWords>
      ) : isPdf ? (
        <Lead>{t('looking.leadPdf')}</Lead>
      ) : (
        <VerdictWords tone="good" pictogram="success">
          <p className="verdict-action">{words}</p>
          <p>{t('looking.lead')}</p>
        </VerdictWords>
      )}
      {trouble.places.length > 0 && (
        <TroubleLegend
          items={trouble.places.map(({ kind, where }) => ({
            kind,
            words: t(`looking.${kind}`, { where: t(`looking.where.${where}`) }),
          }))}
          toggleLabel={t('looking.showWhere')}
          shown={trouble.shown}
          onToggle={trouble.toggle}
        />
      )}
      {photo.notices.map((notice) => (
        <Notice key={notice} tone="attention">
          {`${t(`person:${notice}.title`)}. ${t(`person:${notice}.body`)}`}
        </Notice>
      ))}
    </>
  );
}
