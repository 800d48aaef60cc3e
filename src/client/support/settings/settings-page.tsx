import { useTranslation } from 'react-i18next';
import { Button } from '#src/client/ui/actions/button.tsx';
import { PageHead } from '#src/client/ui/console/frame.tsx';
import { useNow } from '#src/client/ui/console/use-now.ts';
import { useFormat } from '../locale/use-format.ts';
import { useStaff } from '../session/staff-context.ts';
import { ConsoleLanguage } from '../shell/console-language.tsx';
import { LinksPanel } from './links-panel.tsx';
import { SessionsPanel } from './sessions-panel.tsx';
import './settings-page.css';

const CLOCK_MS = 30_000;

/** Who one is here, where one is signed in, and how others get in. */
export function SettingsPage() {
  const { t } = useTranslation('console');
  return (
    <div className="frame-page settings">
      <PageHead title={t('settings.title')} />
      <div className="settings-columns">
        <YouPanel />
        <AppearancePanel />
      </div>
      <SessionsPanel />
      <LinksPanel />
    </div>
  );
}

function YouPanel() {
  const { t } = useTranslation('console');
  const { self, signOut } = useStaff();
  const format = useFormat();
  const now = useNow(CLOCK_MS);
  const facts = [
    [t('settings.name'), self.name],
    [t('settings.role'), t(`roles.${self.role}`), t(`settings.roleMay.${self.role}`)],
    [t('settings.way'), t(`settings.ways.${self.source}`)],
    [t('settings.idle'), t('settings.idleAt', { time: format.clock(self.idleUntil, now) })],
    [t('settings.ends'), t('settings.idleAt', { time: format.clock(self.endsAt, now) })],
  ] as const;
  return (
    <section className="panel" aria-labelledby="you-title">
      <div className="panel-head">
        <h2 id="you-title">{t('settings.you')}</h2>
      </div>
      <dl className="facts">
        {facts.map(([name, value, note]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value}
              {note && <small>{note}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <Button size="small" kind="secondary" onClick={() => void signOut()}>
        {t('session.signOut')}
      </Button>
    </section>
  );
}

function AppearancePanel() {
  const { t } = useTranslation('console');
  return (
    <section className="panel" aria-labelledby="appearance-title">
      <div className="panel-head">
        <h2 id="appearance-title">{t('settings.appearance')}</h2>
      </div>
      <div className="settings-language">
        <ConsoleLanguage />
        <p>{t('settings.theme')}</p>
      </div>
    </section>
  );
}
