import type { Staff } from '../../access/staff.ts';
import type { AppParts } from '../../app-parts.ts';

/** Who has opened which case, for the audit: "which people were seen since" is answered from it. */
export interface CaseOpenings {
  /** Durable when it resolves. A page that asks again a moment later has not been opened again. */
  record(staff: Staff, reference: string): Promise<void>;
}

/** The page, its stream and the stream's return belong to one look, in milliseconds. */
const ONE_LOOK_MS = 60_000;
const LOOKS_KEPT = 5_000;

export function openCaseOpenings({ audit, config }: Pick<AppParts, 'audit' | 'config'>): CaseOpenings {
  const looks = new Map<string, { readonly at: number; readonly recorded: Promise<void> }>();
  return {
    record(staff, reference) {
      const key = `${staff.sessionId}:${reference}`;
      const at = config.now();
      const known = looks.get(key);
      if (known && at - known.at < ONE_LOOK_MS) return known.recorded;
      const recorded = audit.record(staff, { action: 'case-opened', reference });
      looks.delete(key);
      looks.set(key, { at, recorded });
      recorded.catch(() => looks.delete(key));
      for (const oldest of looks.keys()) {
        if (looks.size <= LOOKS_KEPT) break;
        looks.delete(oldest);
      }
      return recorded;
    },
  };
}
