import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actOnCase } from '#src/client/api/support/case.ts';
import { Button } from '#src/client/ui/actions/button.tsx';
import { Field } from '#src/client/ui/console/field.tsx';
import { useNow } from '#src/client/ui/console/use-now.ts';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import { type CaseDetail, LONGEST_NOTE } from '#src/shared/contract/support/case-detail.ts';
import { useFormat } from '../../locale/use-format.ts';
import { useMay } from '../../session/staff-context.ts';

export interface CaseNotesProps {
  readonly detail: CaseDetail;
  readonly onDetail: (detail: CaseDetail) => void;
}

/** What staff wrote beside a case. */
export function CaseNotes({ detail, onDetail }: CaseNotesProps) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const now = useNow(60_000);
  const mayAct = useMay('retrier');
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<'added' | 'failed' | null>(null);
  const add = async () => {
    if (text.trim() === '') return;
    setBusy(true);
    const answer = await actOnCase(detail.row.reference, { kind: 'note', text: text.trim() });
    setBusy(false);
    setSaid(answer.kind === 'ok' ? 'added' : 'failed');
    if (answer.kind !== 'ok') return;
    setText('');
    onDetail(answer.value);
  };
  if (!mayAct && detail.notes.length === 0) return null;
  return (
    <section className="case-part" aria-labelledby="case-notes">
      <h2 id="case-notes">{t('one.notes.title')}</h2>
      {detail.notes.map((note) => (
        <article key={note.id} className="case-note">
          <p>{note.text}</p>
          <small>
            {note.author}, <time dateTime={note.at}>{format.clock(note.at, now)}</time>
          </small>
        </article>
      ))}
      {mayAct && (
        <form
          className="case-write"
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <Field
            label={t('one.notes.write')}
            hint={t('one.notes.hint')}
            value={text}
            onChange={(next) => {
              setText(next);
              setSaid(null);
            }}
            maxLength={LONGEST_NOTE}
            rows={2}
          />
          <StatusLine text={said === null ? '' : t(`one.notes.${said}`)} />
          <Button kind="secondary" size="small" type="submit" busy={isBusy} disabled={text.trim() === ''}>
            {t('one.notes.add')}
          </Button>
        </form>
      )}
    </section>
  );
}
