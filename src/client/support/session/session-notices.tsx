import { useTranslation } from 'react-i18next';
import { Button } from '#src/client/ui/actions/button.tsx';
import { Dialog } from '#src/client/ui/console/dialog.tsx';
import { Strip } from '#src/client/ui/console/strip.tsx';
import { formatWait } from '#src/client/ui/words/format.ts';
import { consoleLocale } from '../locale/console-locale.ts';
import { useStaff } from './staff-context.ts';
import { useIdle } from './use-idle.ts';

/** Says that the session is about to end: asks whoever has done nothing, tells whoever works. */
export function SessionNotices() {
  const { t } = useTranslation('console');
  const { self, ask, touch, signOut } = useStaff();
  const { idleLeftMs, endLeftMs } = useIdle(self, ask);
  const time = (leftMs: number) => formatWait(leftMs, consoleLocale());
  return (
    <>
      {endLeftMs !== null && (
        <Strip tone="attention" headline={t('session.ends', { time: time(endLeftMs) })} />
      )}
      {idleLeftMs !== null && (
        <Dialog
          title={t('session.idleTitle')}
          onClose={() => void touch()}
          actions={
            <>
              <Button size="small" onClick={() => void touch()}>
                {t('session.stay')}
              </Button>
              <Button size="small" kind="secondary" onClick={() => void signOut()}>
                {t('session.signOut')}
              </Button>
            </>
          }
        >
          <p>{t('session.idle', { time: time(idleLeftMs) })}</p>
        </Dialog>
      )}
    </>
  );
}
