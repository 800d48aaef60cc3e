import { useTranslation } from 'react-i18next';
import { Button } from '#src/client/ui/actions/button.tsx';
import { EmptyState } from '#src/client/ui/console/empty-state.tsx';
import { Link } from './link.tsx';
import { PLACES } from './places.ts';

/** While a part of the console is fetched. */
export function PageWait() {
  const { t } = useTranslation('console');
  return (
    <div className="frame-page">
      <p aria-busy="true">{t('words.loading')}</p>
    </div>
  );
}

/** An address that leads nowhere. */
export function Nowhere() {
  const { t } = useTranslation('console');
  return (
    <div className="frame-page">
      <EmptyState
        level="h1"
        title={t('problems.nowhere')}
        action={
          <Link className="text-link" href={PLACES.overview}>
            {t('problems.home')}
          </Link>
        }
      >
        {t('problems.nowhereBody')}
      </EmptyState>
    </div>
  );
}

/** Instead of a part that broke. */
export function Broken() {
  const { t } = useTranslation('console');
  return (
    <div className="frame-page">
      <EmptyState
        level="h1"
        title={t('problems.broken')}
        action={
          <Button size="small" onClick={() => location.reload()}>
            {t('problems.reload')}
          </Button>
        }
      >
        {t('problems.brokenBody')}
      </EmptyState>
    </div>
  );
}
