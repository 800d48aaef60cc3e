import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '#src/client/api/connection.ts';
import { onSignedOut } from '#src/client/api/support/signed-out.ts';
import { isSignedOut } from '#src/client/api/support/staff-request.ts';
import { askSession, signInWithLink, signOut as askSignOut } from '#src/client/api/support/staff-session.ts';
import {
  SIGN_IN_FAULTS,
  SUPPORT_PATH,
  type SignInFault,
  type StaffSelf,
} from '#src/shared/contract/support/staff.ts';
import { goTo } from '../shell/address.ts';
import { keepReturnAddress, takeReturnAddress } from './return-address.ts';
import { readAddressNote, takeAddressNote } from './secret-in-address.ts';

/** Who is there. `signed-out` says why, for the sign-in page. */
export type Session =
  | { readonly kind: 'checking' }
  | { readonly kind: 'signed-in'; readonly self: StaffSelf }
  | { readonly kind: 'signed-out'; readonly why: 'nobody' | 'ended' | 'bye' | SignInFault }
  | { readonly kind: 'unreachable' };

export interface SessionHold {
  readonly session: Session;
  /** Asks who is there; `by-itself` does not count as being there. */
  readonly ask: (how: 'there' | 'by-itself') => Promise<void>;
  /** False when the BFF could not be told. */
  readonly signOut: () => Promise<boolean>;
}

/** The console's session: by the cookie, or by the secret of a one-time link in the address. */
export function useSession(): SessionHold {
  const queries = useQueryClient();
  const [session, setSession] = useState<Session>({ kind: 'checking' });

  const leave = useCallback(
    (why: 'ended' | 'bye' | 'nobody') => {
      // Nothing that was shown to one person may come back for the next.
      queries.clear();
      setSession((before) => {
        if (why !== 'ended') return { kind: 'signed-out', why };
        if (before.kind === 'signed-in') keepReturnAddress(`${location.pathname}${location.search}`);
        return before.kind === 'signed-out' ? before : { kind: 'signed-out', why };
      });
    },
    [queries],
  );

  const take = useCallback(
    (answer: Answer<StaffSelf>) => {
      if (answer.kind === 'ok') setSession({ kind: 'signed-in', self: answer.value });
      else if (isSignedOut(answer)) leave('ended');
      // Whoever works goes on with what is on the screen; whoever has just come sees that nothing answers.
      else setSession((before) => (before.kind === 'signed-in' ? before : { kind: 'unreachable' }));
    },
    [leave],
  );

  const ask = useCallback(
    async (how: 'there' | 'by-itself') => {
      take(await askSession(how));
    },
    [take],
  );

  const signOut = useCallback(async () => {
    const answer = await askSignOut();
    const isOut = answer.kind === 'ok' || isSignedOut(answer);
    if (isOut) leave('bye');
    return isOut;
  }, [leave]);

  useEffect(() => onSignedOut(() => leave('ended')), [leave]);

  useEffect(() => {
    let isGone = false;
    const begin = async () => {
      const note = takeAddressNote();
      if (note.kind === 'fault') return setSession({ kind: 'signed-out', why: note.fault });
      if (note.kind === 'secret') setSession({ kind: 'checking' });
      const next =
        note.kind === 'secret'
          ? signedInWith(await signInWithLink({ secret: note.secret }))
          : signedInBefore(await askSession('there'));
      if (isGone) return;
      queries.clear();
      setSession(next);
      if (next.kind === 'signed-in') comeBack();
    };
    const beginAgain = () => {
      if (readAddressNote(location.hash).kind !== 'nothing') void begin();
    };
    void begin();
    // A link that is opened where the console already stands loads nothing.
    addEventListener('hashchange', beginAgain);
    return () => {
      isGone = true;
      removeEventListener('hashchange', beginAgain);
    };
  }, [queries]);

  return { session, ask, signOut };
}

function signedInBefore(answer: Answer<StaffSelf>): Session {
  if (answer.kind === 'ok') return { kind: 'signed-in', self: answer.value };
  return isSignedOut(answer) ? { kind: 'signed-out', why: 'nobody' } : { kind: 'unreachable' };
}

function signedInWith(answer: Answer<StaffSelf>): Session {
  if (answer.kind === 'ok') return { kind: 'signed-in', self: answer.value };
  if (answer.kind === 'no-connection') return { kind: 'unreachable' };
  const name = answer.problem.type.split(':').at(-1);
  return { kind: 'signed-out', why: SIGN_IN_FAULTS.find((fault) => fault === name) ?? 'link-not-valid' };
}

/** Back to where they were when they were signed out; a link and a provider both lead to the overview. */
function comeBack(): void {
  const href = takeReturnAddress();
  if (href !== null && location.pathname.replace(/\/$/, '') === SUPPORT_PATH) goTo(href, 'replace');
}
