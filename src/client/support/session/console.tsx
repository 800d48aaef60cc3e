import { useMemo } from 'react';
import { ConsoleShell } from '../shell/console-shell.tsx';
import { SignInPage } from '../sign-in/sign-in-page.tsx';
import { StaffContext } from './staff-context.ts';
import { useSession } from './use-session.ts';

/** The console for whoever is signed in, the sign-in page for everybody else. */
export function Console() {
  const { session, ask, signOut } = useSession();
  const self = session.kind === 'signed-in' ? session.self : null;
  const staff = useMemo(
    () => self && { self, ask, touch: () => ask('there'), signOut },
    [self, ask, signOut],
  );
  if (session.kind !== 'signed-in') return <SignInPage session={session} />;
  return (
    <StaffContext value={staff}>
      <ConsoleShell />
    </StaffContext>
  );
}
