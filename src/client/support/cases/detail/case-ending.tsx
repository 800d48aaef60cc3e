import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actOnCase } from '#src/client/api/support/case.ts';
import { staffFailureOf } from '#src/client/api/support/staff-request.ts';
import { Button } from '#src/client/ui/actions/button.tsx';
import type { CaseDetail } from '#src/shared/contract/support/case-detail.ts';
import type { CaseState } from '#src/shared/contract/support/cases.ts';
import { sentences } from '../../locale/sentences.ts';
import { useFormat } from '../../locale/use-format.ts';
import { useMay } from '../../session/staff-context.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import type { OpenCase } from './use-case.ts';

const OVER: readonly CaseState[] = ['closed', 'deleted', 'expired'];

export interface CaseEndingProps {
  readonly detail: CaseDetail;
  readonly open: OpenCase;
  /** Its button is gone: somebody else takes the focus. */
  readonly onEnded: () => void;
}

/** Closing, and for admins deleting at once; both ask first, with what it destroys. */
export function CaseEnding({ detail, open, onEnded }: CaseEndingProps) {
  const { t } = useTranslation(['cases', 'console']);
  const { locale } = useFormat();
  const mayClose = useMay('retrier') && !OVER.includes(detail.row.state);
  const mayDelete = useMay('admin') && detail.row.state !== 'deleted';
  const [asked, setAsked] = useState<'close' | 'delete' | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const { reference } = detail.row;
  const end = async (kind: 'close' | 'delete', reason: string) => {
    setBusy(true);
    setFailure('');
    const answer = await actOnCase(reference, { kind, reason });
    setBusy(false);
    if (answer.kind === 'ok') {
      open.put(answer.value);
      setAsked(null);
      onEnded();
      return;
    }
    const what = staffFailureOf(answer);
    setFailure(sentences([t('cases:one.end.failed'), t(`console:problems.${what}`)], locale));
    if (what === 'first') await open.again();
  };
  const ask = (what: 'close' | 'delete' | null) => {
    setFailure('');
    setAsked(what);
  };
  if (!mayClose && !mayDelete) return null;
  return (
    <div className="case-ending">
      {mayClose && (
        <Button kind="secondary" size="small" onClick={() => ask('close')}>
          {t('cases:one.end.close')}
        </Button>
      )}
      {mayDelete && (
        <Button kind="danger" size="small" onClick={() => ask('delete')}>
          {t('cases:one.end.delete')}
        </Button>
      )}
      {asked !== null && (
        <ReasonDialog
          title={t(`cases:one.end.${asked}Title`, { reference })}
          body={<p>{t(`cases:one.end.${asked}Body`)}</p>}
          go={t(`cases:one.end.${asked}Yes`)}
          danger={asked === 'delete'}
          busy={isBusy}
          failure={failure}
          onGo={(reason) => void end(asked, reason)}
          onClose={() => ask(null)}
        />
      )}
    </div>
  );
}
