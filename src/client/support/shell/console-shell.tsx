import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame } from '#src/client/ui/console/frame.tsx';
import { OverviewFeedProvider } from '../overview/overview-feed.tsx';
import { SessionNotices } from '../session/session-notices.tsx';
import { useAddress } from './address.ts';
import { ConsoleAccount } from './console-account.tsx';
import { ConsoleNav } from './console-nav.tsx';
import { ConsolePage } from './console-page.tsx';
import { ConsoleStrip } from './console-strip.tsx';
import { placeOf } from './places.ts';

/** The console of somebody who is signed in. */
export function ConsoleShell(): ReactNode {
  const { t } = useTranslation('console');
  const { pathname } = useAddress();
  const place = placeOf(pathname);
  const main = useRef<HTMLElement>(null);
  const shownPlace = useRef(place);

  useEffect(() => {
    const part = place === null || place === 'bulk' ? t('nav.cases') : t(`nav.${place}`);
    document.title = `${part} · ${t('title')}`;
  }, [place, t]);

  useEffect(() => {
    if (shownPlace.current === place) return;
    shownPlace.current = place;
    // A screen reader starts with the new page, and keys go on in it.
    main.current?.focus({ preventScroll: true });
    main.current?.scrollTo(0, 0);
  }, [place]);

  return (
    <OverviewFeedProvider>
      <Frame
        brand={t('product')}
        skipLabel={t('skip')}
        navLabel={t('nav.label')}
        nav={<ConsoleNav place={place} />}
        account={<ConsoleAccount />}
        strip={
          <>
            <SessionNotices />
            <ConsoleStrip />
          </>
        }
        stripLabel={t('strip.label')}
        mainRef={main}
      >
        <ConsolePage place={place} />
      </Frame>
    </OverviewFeedProvider>
  );
}
