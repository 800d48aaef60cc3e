/** What a key does on the cases page. */
export type CaseCommand =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'page-down'
  | 'page-up'
  | 'open'
  | 'retry'
  | 'search'
  | 'keys'
  | 'close';

/** Of a `KeyboardEvent`, and where it was pressed. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** In a field, where letters are text. */
  readonly isTyping: boolean;
  /** On the list itself; elsewhere Enter and arrows mean what they mean there. */
  readonly isOnList: boolean;
}

const ANYWHERE: Readonly<Record<string, CaseCommand>> = {
  j: 'next',
  k: 'previous',
  r: 'retry',
  '/': 'search',
  '?': 'keys',
  Escape: 'close',
};

const ON_LIST: Readonly<Record<string, CaseCommand>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  PageDown: 'page-down',
  PageUp: 'page-up',
  Enter: 'open',
};

/** Null when the key is the browser's, or a letter being typed. */
export function commandOf({ key, isTyping, isOnList, ...held }: KeyPress): CaseCommand | null {
  if (held.ctrlKey || held.metaKey || held.altKey || isTyping) return null;
  const command = ANYWHERE[key] ?? (isOnList ? ON_LIST[key] : undefined);
  return command ?? null;
}

/** The keys that the help lists, in its order. */
export const LISTED_KEYS = [
  ['next', ['j', '↓']],
  ['previous', ['k', '↑']],
  ['open', ['Enter']],
  ['retry', ['r']],
  ['search', ['/']],
  ['close', ['Esc']],
  ['keys', ['?']],
] as const satisfies readonly (readonly [CaseCommand, readonly string[]])[];
