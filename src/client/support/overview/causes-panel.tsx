import { useTranslation } from 'react-i18next';
import type { Overview } from '#src/shared/contract/support/overview.ts';
import { useFormat } from '../locale/use-format.ts';
import { useCauseWords } from '../shell/cause-words.ts';
import { Link } from '../shell/link.tsx';
import { casesPath } from '../shell/places.ts';

const SHOWN = 6;

type Cause = Overview['causes'][number];

/** What went wrong most often, in words, each with its cases. */
export function CausesPanel({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation('overview');
  const { causes, period, steps } = overview;
  const most = causes[0]?.count ?? 1;
  const from = steps[0]?.at;
  return (
    <section className="panel" aria-labelledby="causes-title">
      <div className="panel-head">
        <h2 id="causes-title">{t('causes.title')}</h2>
      </div>
      {causes.length === 0 ? (
        <p className="panel-none">{t('causes.empty', { within: t(`within.${period}`) })}</p>
      ) : (
        <ol className="causes">
          {causes.slice(0, SHOWN).map((cause) => (
            <li key={cause.cause}>
              <CauseRow cause={cause} share={cause.count / most} from={from} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

interface CauseRowProps {
  readonly cause: Cause;
  /** Of the most frequent one, 0 to 1. */
  readonly share: number;
  readonly from: string | undefined;
}

function CauseRow({ cause, share, from }: CauseRowProps) {
  const format = useFormat();
  const { name } = useCauseWords(cause.cause);
  return (
    <Link
      className="cause-link"
      href={casesPath({ cause: [cause.cause], ...(from === undefined ? {} : { from }) })}
    >
      <span>{name}</span>
      <b>{format.number(cause.count)}</b>
      <i aria-hidden="true">
        <i
          style={{
            transform: `scaleX(${share})`,
            background: `var(--band-${cause.fault}-line)`,
          }}
        />
      </i>
    </Link>
  );
}
