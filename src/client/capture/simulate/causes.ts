import { SIMULATED_FAULTS, type SimulatedFault, type Simulation } from '#src/shared/contract/config.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import { CLIENT_POLICY } from '#src/shared/results/client-policy.ts';
import type { PublicReason } from '#src/shared/results/outcome.ts';
import { POLICY } from '#src/shared/results/policy.ts';
import { RESULT_CODES, RESULT_KEYS, type ResultKey } from '#src/shared/results/result-codes.ts';

/** One thing that can be made to happen to the next photo. */
export type Cause =
  | {
      readonly kind: 'code';
      readonly id: ResultKey;
      readonly reason: PublicReason;
      readonly simulation: Simulation;
    }
  | { readonly kind: 'fault'; readonly id: SimulatedFault; readonly simulation: Simulation };

/** Who has to solve it, in the order of the panel. */
export interface CauseGroups {
  readonly person: readonly Cause[];
  readonly service: readonly Cause[];
  readonly connection: readonly Cause[];
}

/** Its call is of an older version, without encryption. */
const WITHOUT_ENVELOPE: DocumentType = 'business-registration';

/** Which row a broken line comes to is the BFF's to find, so a fault lasts for the most calls that any row allows. */
const MOST_CALLS =
  1 +
  Math.max(
    ...[...Object.values(POLICY), ...Object.values(CLIENT_POLICY)].map(({ retry }) => retry.maxAutomatic),
  );

/**
 * Every row of the published table but SUCCESS, and the faults on the line. Each is set for as many calls as
 * the BFF makes of one photo, else its own retry would succeed and nothing would be seen. A wrong key is offered
 * only for a chosen document whose call has an envelope; any other would simply be read.
 */
export function causeGroups(document: DocumentType | null): CauseGroups {
  const codes = RESULT_KEYS.filter((key) => key !== 'SUCCESS').map((key): Cause & { kind: 'code' } => ({
    kind: 'code',
    id: key,
    reason: POLICY[key].publicReason,
    simulation: {
      resultCode: RESULT_CODES[key].resultCode,
      times: 1 + POLICY[key].retry.maxAutomatic,
    },
  }));
  const isPersons = (cause: Cause) => cause.kind === 'code' && POLICY[cause.id].fault === 'user';
  return {
    person: codes.filter(isPersons),
    service: codes.filter((cause) => !isPersons(cause)),
    connection: SIMULATED_FAULTS.filter(
      (fault) => fault !== 'wrong-key' || (document !== null && document !== WITHOUT_ENVELOPE),
    ).map((fault) => ({
      kind: 'fault',
      id: fault,
      simulation: { fault, times: MOST_CALLS },
    })),
  };
}
