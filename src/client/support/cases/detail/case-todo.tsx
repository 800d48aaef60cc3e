import { useTranslation } from 'react-i18next';
import type { CaseRow } from '#src/shared/contract/support/cases.ts';
import type { MeaningKey } from '#src/shared/results/meaning.ts';
import { useCauseWords } from '../../shell/cause-words.ts';
import { Link } from '../../shell/link.tsx';
import { casesPath } from '../../shell/places.ts';

/** The cause in plain words, what staff do about it, and what the operator looks at. */
export function CaseTodo({ row }: { readonly row: CaseRow }) {
  return row.cause === null ? null : <Todo row={row} cause={row.cause} />;
}

function Todo({ row, cause }: { readonly row: CaseRow; readonly cause: MeaningKey }) {
  const { t } = useTranslation('cases');
  const { name, support, hint } = useCauseWords(cause);
  return (
    <section className="case-part case-todo" aria-labelledby="case-todo">
      <h2 id="case-todo">{t('one.todo')}</h2>
      <p className="case-cause">
        <b>{name}</b>
        <code>
          {row.resultCode === null ? '' : `${row.resultCode} `}
          {cause}
        </code>
      </p>
      {support !== '' && <p>{support}</p>}
      {hint !== null && (
        <details>
          <summary>{t('one.check')}</summary>
          <p>{hint}</p>
        </details>
      )}
      {row.incident !== null && (
        <p>
          <Link className="text-link" href={casesPath({ incident: row.incident })}>
            {t('one.incident')}
          </Link>
        </p>
      )}
    </section>
  );
}
