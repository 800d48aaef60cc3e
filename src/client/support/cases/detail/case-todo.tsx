import { useTranslation } from 'react-i18next';
import type { CaseRow, CaseState } from '#src/shared/contract/support/cases.ts';
import type { MeaningKey } from '#src/shared/results/meaning.ts';
import { useCauseWords } from '../../shell/cause-words.ts';
import { Link } from '../../shell/link.tsx';
import { casesPath } from '../../shell/places.ts';

/** Nothing is left to do in these; the cause is still told. */
const OVER: readonly CaseState[] = ['closed', 'deleted', 'expired'];

/** The cause in plain words, what staff do about it, and what the operator looks at. */
export function CaseTodo({ row }: { readonly row: CaseRow }) {
  return row.cause === null ? null : <Todo row={row} cause={row.cause} />;
}

function Todo({ row, cause }: { readonly row: CaseRow; readonly cause: MeaningKey }) {
  const { t } = useTranslation('cases');
  const { name, support, sentence, hint } = useCauseWords(cause);
  const isOver = OVER.includes(row.state);
  const words = isOver ? sentence : support;
  return (
    <section className="case-part case-todo" aria-labelledby="case-todo">
      <h2 id="case-todo">{t(isOver ? 'one.cause' : 'one.todo')}</h2>
      <p className="case-cause">
        <b>{name}</b>
        <code>
          {row.resultCode === null ? '' : `${row.resultCode} `}
          {cause}
        </code>
      </p>
      {words !== '' && <p>{words}</p>}
      {hint !== null && (
        <details>
          <summary>{t('one.check')}</summary>
          <p>{hint}</p>
        </details>
      )}
      {row.incident !== null && (
        <p className="case-incident">
          <Link className="text-link" href={casesPath({ incident: row.incident })}>
            {t('one.incident')}
          </Link>
        </p>
      )}
    </section>
  );
}
