import { type Dispatch, useEffect, useReducer, useRef } from 'react';
import type { FlowEvent } from './flow-event.ts';

/** What an entry of ours holds: its place among our entries. Nothing of the person's. */
interface EntryState {
  readonly capturePosition: number;
}

/**
 * Makes the browser's Back go one step back: one history entry per depth of the flow, without a change of
 * the address. The flow leads; the history follows it, and a Back that the flow refuses is put back.
 */
export function useHistory(depth: number, dispatch: Dispatch<FlowEvent>): void {
  // The depth behind each of our entries, oldest first; the last is where the browser stands.
  const entries = useRef<number[]>([0]);
  // Our own history.go() is on its way; its popstate is not a press of Back.
  const travelling = useRef(false);
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);

  useEffect(() => {
    history.replaceState({ capturePosition: 0 } satisfies EntryState, '');
  }, []);

  useEffect(() => {
    const arrived = (event: PopStateEvent) => {
      const wasOurs = travelling.current;
      travelling.current = false;
      if (!wasOurs) {
        const position = positionOf(event.state);
        const last = entries.current.length - 1;
        if (position < last) {
          entries.current.length = position + 1;
          dispatch({ type: 'back' });
        } else if (position > last) {
          // Forward leads nowhere: what was there is gone.
          travelling.current = true;
          history.go(last - position);
        }
      }
      renderAgain();
    };
    addEventListener('popstate', arrived);
    return () => removeEventListener('popstate', arrived);
  }, [dispatch]);

  // After every render: cheap, and an arrival may have changed the entries without changing the depth.
  useEffect(() => {
    if (travelling.current) return;
    const stack = entries.current;
    const deeper = stack.filter((entry, index) => index > 0 && entry > depth).length;
    if (deeper > 0) {
      stack.length -= deeper;
      travelling.current = true;
      history.go(-deeper);
      return;
    }
    if ((stack.at(-1) ?? 0) < depth) {
      stack.push(depth);
      history.pushState({ capturePosition: stack.length - 1 } satisfies EntryState, '');
    }
  });
}

function positionOf(state: unknown): number {
  const position =
    typeof state === 'object' && state !== null && 'capturePosition' in state ? state.capturePosition : 0;
  return typeof position === 'number' ? position : 0;
}
