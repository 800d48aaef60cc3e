import { useTranslation } from 'react-i18next';
import { NavIcon, type NavIconName } from '#src/client/ui/console/nav-icon.tsx';
import { useFormat } from '../locale/use-format.ts';
import { useOverviewFeed } from '../overview/overview-feed.tsx';
import { useMay } from '../session/staff-context.ts';
import { Link } from './link.tsx';
import { PLACES, type Place } from './places.ts';

/** The console's parts; the audit only for those who may read it. */
export function ConsoleNav({ place }: { readonly place: Place | null }) {
  const isAdmin = useMay('admin');
  // A bulk retry is about cases, wherever it was begun.
  const current = place === 'bulk' ? 'cases' : place;
  const parts: readonly NavIconName[] = isAdmin
    ? ['overview', 'cases', 'audit', 'settings']
    : ['overview', 'cases', 'settings'];
  return parts.map((part) => (
    <li key={part}>
      <NavLink part={part} isCurrent={part === current} />
    </li>
  ));
}

function NavLink({ part, isCurrent }: { readonly part: NavIconName; readonly isCurrent: boolean }) {
  const { t } = useTranslation('console');
  return (
    <Link className="frame-link" href={PLACES[part]} aria-current={isCurrent ? 'page' : undefined}>
      <NavIcon name={part} />
      <span>{t(`nav.${part}`)}</span>
      {part === 'cases' && <OpenCases />}
    </Link>
  );
}

/** How many cases still wait, for themselves or for staff. */
function OpenCases() {
  const { t } = useTranslation('console');
  const format = useFormat();
  const { overview } = useOverviewFeed();
  const count = overview ? overview.queue.waiting + overview.queue.staff : 0;
  if (count === 0) return null;
  const cases = format.number(count);
  return (
    <>
      <span className="frame-count" aria-hidden="true">
        {cases}
      </span>
      <span className="visually-hidden">{t('nav.open', { cases })}</span>
    </>
  );
}
