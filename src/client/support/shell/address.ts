import { useSyncExternalStore } from 'react';

/** Where the console stands: the browser's own address, without the origin. */
export interface Address {
  readonly pathname: string;
  /** With its question mark, or empty. */
  readonly search: string;
}

const CHANGED = 'console-address';

/** One object per address: readers of it compare by identity. */
let current: Address = { pathname: location.pathname, search: location.search };

function read(): Address {
  if (current.pathname !== location.pathname || current.search !== location.search) {
    current = { pathname: location.pathname, search: location.search };
  }
  return current;
}

function subscribe(changed: () => void): () => void {
  addEventListener('popstate', changed);
  addEventListener(CHANGED, changed);
  return () => {
    removeEventListener('popstate', changed);
    removeEventListener(CHANGED, changed);
  };
}

/** Follows presses, the browser's back and forward, and `goTo`. */
export function useAddress(): Address {
  return useSyncExternalStore(subscribe, read);
}

/**
 * Goes to an address of the console (`/support/cases?state=staff`) without loading the page. `replace` leaves no step
 * for "back": for what somebody is still typing or has scrolled to.
 */
export function goTo(href: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'replace') history.replaceState(history.state, '', href);
  else history.pushState(null, '', href);
  dispatchEvent(new Event(CHANGED));
}
