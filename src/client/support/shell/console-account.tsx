import { useTranslation } from 'react-i18next';
import { Dot } from '#src/client/ui/console/dot.tsx';
import { useSaid } from '#src/client/ui/progress/live-region.tsx';
import { useOverviewFeed } from '../overview/overview-feed.tsx';
import { useStaff } from '../session/staff-context.ts';
import { ConsoleLanguage } from './console-language.tsx';

/** Who is signed in, whether what is on the screen is live, and the language. */
export function ConsoleAccount() {
  const { t } = useTranslation('console');
  const { self, signOut } = useStaff();
  return (
    <>
      <Connection />
      <p className="frame-who">
        <span className="visually-hidden">{t('session.account')} </span>
        <b>{self.name}</b>
        <span>{t(`roles.${self.role}`)}</span>
      </p>
      <ConsoleLanguage />
      <button type="button" className="text-link" onClick={() => void signOut()}>
        {t('session.signOut')}
      </button>
    </>
  );
}

function Connection() {
  const { t } = useTranslation('console');
  const { connection } = useOverviewFeed();
  const isOff = connection === 'off';
  useSaid(isOff ? t('live.off') : '');
  return (
    <p className="frame-live" data-off={isOff || undefined}>
      <Dot tone={connection === 'on' ? 'good' : isOff ? 'attention' : 'still'}>{t(`live.${connection}`)}</Dot>
    </p>
  );
}
