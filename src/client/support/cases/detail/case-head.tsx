import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dot } from '#src/client/ui/console/dot.tsx';
import { useNow } from '#src/client/ui/console/use-now.ts';
import { copyText } from '#src/client/ui/message/copy-text.ts';
import { Icon } from '#src/client/ui/pictogram/icon.tsx';
import { Fact } from '#src/client/ui/progress/fact.tsx';
import { useSaid } from '#src/client/ui/progress/live-region.tsx';
import type { CaseDetail } from '#src/shared/contract/support/case-detail.ts';
import type { CaseRow } from '#src/shared/contract/support/cases.ts';
import { useFormat } from '../../locale/use-format.ts';
import { Link } from '../../shell/link.tsx';
import { casePath } from '../../shell/places.ts';
import { toneOfCase } from '../case-tone.ts';
import { AssignChoice } from './assign-choice.tsx';
import { deviceNames } from './device-names.ts';
import type { OpenCase } from './use-case.ts';
import './case-head.css';

export interface CaseHeadProps {
  readonly reference: string;
  /** Null until it is there. */
  readonly detail: CaseDetail | null;
  readonly open: OpenCase;
  readonly titleRef: Ref<HTMLHeadingElement>;
  readonly onClose: () => void;
}

const NOW_MS = 5_000;

/** Which case this is, how it stands, and whose it is. */
export function CaseHead({ reference, detail, open, titleRef, onClose }: CaseHeadProps) {
  const { t } = useTranslation(['cases', 'console']);
  const [isCopied, setCopied] = useState<boolean | null>(null);
  useSaid(isCopied === null ? '' : t(isCopied ? 'console:words.copied' : 'console:words.copyFailed'));
  return (
    <header className="case-head">
      <div className="case-title">
        <h1 tabIndex={-1} ref={titleRef}>
          {reference}
        </h1>
        <button
          type="button"
          className="case-icon"
          aria-label={t('cases:one.copy')}
          title={t('cases:one.copy')}
          onClick={() => void copyText(reference).then(setCopied)}
        >
          <Icon name={isCopied === true ? 'check' : 'copy'} />
        </button>
        <button
          type="button"
          className="case-icon case-close"
          aria-label={t('cases:one.close')}
          title={t('cases:one.close')}
          onClick={onClose}
        >
          ×
        </button>
      </div>
      {detail && (
        <>
          <div className="case-line">
            <CaseStanding row={detail.row} />
            <AssignChoice row={detail.row} onDetail={open.put} />
          </div>
          <CaseOrigin detail={detail} />
        </>
      )}
    </header>
  );
}

function CaseStanding({ row }: { readonly row: CaseRow }) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const now = useNow(NOW_MS);
  const note = noteOf();
  const [atFirst] = useState(row.state);
  const words = t(`list.states.${row.state}`);
  // What changes while somebody looks is told; a retry of theirs has words of its own, said after these.
  useSaid(row.state === atFirst ? '' : words);
  return (
    <p className="case-standing">
      <Dot tone={toneOfCase(row)}>{words}</Dot>
      {note !== null && <span>{note}</span>}
    </p>
  );

  function noteOf(): string | null {
    if (row.askedBy !== null) return t('one.now.asked', { name: row.askedBy });
    if (row.state === 'waiting' && row.dueAt !== null) {
      // Past its moment it goes as soon as somebody is free: "now", never "ago".
      const due = new Date(Math.max(Date.parse(row.dueAt), now.getTime())).toISOString();
      return t('one.now.nextCall', { time: format.near(due, now) });
    }
    return row.state === 'calling' ? t('one.now.reading') : null;
  }
}

/** What was photographed with what, how long it is kept, and the cases it belongs with. */
function CaseOrigin({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const now = useNow(NOW_MS);
  const { row, facts, answers, answeredBy } = detail;
  return (
    <>
      <Fact
        items={[
          t(`list.documents.${row.document}`),
          t(`list.locales.${row.locale}`),
          ...(facts === null ? [] : [deviceNames(facts, t).both]),
          row.keptUntil === null
            ? t('one.noPhoto')
            : t('one.deletes', { time: format.near(row.keptUntil, now) }),
        ]}
      />
      {answers !== null && <Other text={t('one.answers', { reference: answers })} reference={answers} />}
      {answeredBy !== null && (
        <Other text={t('one.answeredBy', { reference: answeredBy })} reference={answeredBy} />
      )}
    </>
  );
}

function Other({ text, reference }: { readonly text: string; readonly reference: string }) {
  return (
    <p>
      <Link className="text-link" href={casePath(reference)}>
        {text}
      </Link>
    </p>
  );
}
