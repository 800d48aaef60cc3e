import { useEffect, useRef, useState } from 'react';
import { useSaid } from '#src/client/ui/progress/live-region.tsx';
import { NOTHING_SAID, announcementOf } from './announcements.ts';

/** Has the words on screen read out, calmly; empty for none. */
export function useGuidanceAnnouncer(words: string): void {
  const last = useRef(NOTHING_SAID);
  const [said, setSaid] = useState('');

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const speak = () => {
      const announcement = announcementOf(words, last.current, performance.now());
      if (announcement.kind === 'later') timer = setTimeout(speak, announcement.inMs);
      if (announcement.kind !== 'say') return;
      last.current = announcement.said;
      setSaid(announcement.said.words);
    };
    speak();
    return () => clearTimeout(timer);
  }, [words]);

  useSaid(said);
}
