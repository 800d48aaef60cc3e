import { type ReactNode, createContext, use, useCallback, useEffect, useState } from 'react';

/** Says words; the returned function takes them back, unless others have been said since. */
type Say = (words: string) => () => void;

interface Utterance {
  readonly words: string;
}

const SILENCE: Utterance = { words: '' };

const SayContext = createContext<Say>(() => () => undefined);

/**
 * The page's one polite live region. It is there from the start and never goes: a node that arrives together
 * with its words is often not read out, and two nodes talk over each other.
 */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState(SILENCE);
  const say = useCallback<Say>((words) => {
    const utterance = { words };
    setSaid(utterance);
    return () => setSaid((current) => (current === utterance ? SILENCE : current));
  }, []);
  return (
    <SayContext value={say}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output belongs to a form */}
      <p role="status" className="visually-hidden">
        {said.words}
      </p>
      {children}
    </SayContext>
  );
}

/** Has words that are on the screen read out when they come or change; empty for none. */
export function useSaid(words: string): void {
  const say = use(SayContext);
  useEffect(() => (words === '' ? undefined : say(words)), [say, words]);
}
