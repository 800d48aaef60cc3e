import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Entry } from './entries/entry.ts';
import { ENTRIES } from './entries/entries.ts';
import { named } from './entries/fitting.ts';

/** The entry that the address names, also when it changes under the page. */
export function useNamedEntry(onChange: () => void): Entry | null {
  const [entry, setEntry] = useState(() => named(ENTRIES, location.hash));
  const read = useEffectEvent(() => {
    setEntry(named(ENTRIES, location.hash));
    onChange();
  });
  useEffect(() => {
    const hear = () => read();
    addEventListener('hashchange', hear);
    return () => removeEventListener('hashchange', hear);
  }, []);
  return entry;
}

/** Goes to it once, when it is on the page; whoever filters afterwards is left where they are. */
export function useScrollTo(entry: Entry | null, isShown: boolean): void {
  const reached = useRef<Entry | null>(null);
  useEffect(() => {
    if (entry === null || !isShown || reached.current === entry) return;
    reached.current = entry;
    const heading = document.getElementById(entry.id);
    heading?.closest('article')?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }, [entry, isShown]);
}
