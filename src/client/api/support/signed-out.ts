/** Whoever wants to know that a request met no live session. */
type Listener = () => void;

const listeners = new Set<Listener>();

/** Tells everyone who listens; a page has one session, whichever part of it noticed. */
export function tellSignedOut(): void {
  for (const listener of listeners) listener();
}

/** The returned function stops it. */
export function onSignedOut(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
