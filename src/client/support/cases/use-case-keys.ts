import { useEffect, useEffectEvent } from 'react';
import { type CaseCommand, commandOf } from './case-keys.ts';

/** Letters are text in here. */
const FIELDS = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';
/** Windows over the page have keys of their own. */
const WINDOWS = 'dialog';

/** Keys that work anywhere on the cases page; `run` says whether it did something with the command. */
export function useCaseKeys(run: (command: CaseCommand) => boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (event.defaultPrevented || target?.closest(WINDOWS)) return;
    const command = commandOf({
      key: event.key,
      ctrlKey: event.ctrlKey,
      metaKey: event.metaKey,
      altKey: event.altKey,
      isTyping: target?.closest(FIELDS) !== null && target !== null,
      isOnList: target?.getAttribute('role') === 'grid',
    });
    if (command !== null && run(command)) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
