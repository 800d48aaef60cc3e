import { createContext, use } from 'react';
import { STAFF_ROLES, type StaffRole, type StaffSelf } from '#src/shared/contract/support/staff.ts';

/** Who uses the console, for every part of it below the sign-in. */
export interface StaffInConsole {
  readonly self: StaffSelf;
  /** Asks the BFF who is there; `by-itself` does not count as being there. */
  readonly ask: (how: 'there' | 'by-itself') => Promise<void>;
  /** Keeps the session alive. */
  readonly touch: () => Promise<void>;
  /** False when the BFF could not be told. */
  readonly signOut: () => Promise<boolean>;
}

export const StaffContext = createContext<StaffInConsole | null>(null);

/** Throws outside of the signed-in console: that would be a mistake of ours. */
export function useStaff(): StaffInConsole {
  const staff = use(StaffContext);
  if (staff === null) throw new Error('nobody is signed in here');
  return staff;
}

/**
 * Whether whoever is signed in may do what needs at least this role. It only spares them buttons that lead nowhere: the
 * BFF decides.
 */
export function useMay(least: StaffRole): boolean {
  const { role } = useStaff().self;
  return STAFF_ROLES.indexOf(role) >= STAFF_ROLES.indexOf(least);
}
