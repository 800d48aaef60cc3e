import { useTranslation } from 'react-i18next';
import { useSignInWays } from '#src/client/api/support/staff-session.ts';
import { LinkCommand } from '../sign-in/link-command.tsx';

/** How somebody else gets in. */
export function LinksPanel() {
  const { t } = useTranslation('console');
  const ways = useSignInWays();
  return (
    <section className="panel settings-links" aria-labelledby="links-title">
      <div className="panel-head">
        <h2 id="links-title">{t('settings.links')}</h2>
      </div>
      {ways.data?.oidc === true && <p>{t('settings.linksOidc')}</p>}
      <p>{t('settings.linksBody')}</p>
      <LinkCommand />
      <p>{t('settings.linksRoles')}</p>
    </section>
  );
}
