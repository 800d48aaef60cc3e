import type { StaffSelf } from '#src/shared/contract/support/staff.ts';
import type { LiveStaff } from '../../access/staff-sessions.ts';
import type { AppParts } from '../../app-parts.ts';

/** What a member of staff is told about their own session. */
export async function selfOf(parts: AppParts, session: LiveStaff): Promise<StaffSelf> {
  const names = (await parts.staff.list()).map(({ name }) => name);
  return {
    name: session.name,
    role: session.role,
    source: session.source,
    idleUntil: new Date(session.idle_until).toISOString(),
    endsAt: new Date(session.ends_at).toISOString(),
    colleagues: [...new Set([...names, session.name])].sort((a, b) => a.localeCompare(b)),
  };
}
