import { useEffect, useRef, useState } from 'react';
import { useSaid } from '#src/client/ui/progress/live-region.tsx';
import { NOTHING_SAID, announcementOf } from './announcements.ts';

/**
 * Has the words on screen read out, calmly; empty for none. `first`: words that go before, once, when they appear,
 * such as an offer of help.
 */
export function useGuidanceAnnouncer(words: string, first = ''): void {
  const last = useRef(NOTHING_SAID);
  const [said, setSaid] = useState('');
  const [saidFirst, setSaidFirst] = useState('');
  const wanted = first === '' || first === saidFirst ? words : first;

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const speak = () => {
      const announcement = announcementOf(wanted, last.current, performance.now());
      if (announcement.kind === 'later') timer = setTimeout(speak, announcement.inMs);
      if (announcement.kind !== 'say') return;
      last.current = announcement.said;
      setSaid(wanted);
      if (wanted === first) setSaidFirst(first);
    };
    speak();
    return () => clearTimeout(timer);
  }, [wanted, first]);

  useSaid(wanted === '' ? '' : said);
}
