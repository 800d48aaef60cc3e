import { useEffect, useState } from 'react';
import { followBulkRetry, planBulkRetry, steerBulkRetry } from '#src/client/api/support/bulk-retries.ts';
import { tellSignedOut } from '#src/client/api/support/signed-out.ts';
import { type StaffFailure, staffFailureOf } from '#src/client/api/support/staff-request.ts';
import type { BulkRetry } from '#src/shared/contract/support/bulk.ts';
import { goTo } from '../shell/address.ts';
import { bulkHref } from './plan-address.ts';

export type BulkShown =
  | { readonly kind: 'loading' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'here'; readonly bulk: BulkRetry };

export type Steering = 'run' | 'pause' | 'cancel' | 'plan';

export interface OpenBulk {
  readonly shown: BulkShown;
  /** What was pressed and not yet answered. */
  readonly busy: Steering | null;
  readonly failure: StaffFailure | null;
  readonly steer: (to: 'run' | 'pause' | 'cancel') => Promise<void>;
  /** Another plan of the same filter takes this one's place. */
  readonly planAgain: (withIncidents: boolean) => Promise<void>;
}

/** One bulk retry, live, and what can be done with it. */
export function useBulk(id: string): OpenBulk {
  const [shown, setShown] = useState<BulkShown>({ kind: 'loading' });
  const [busy, setBusy] = useState<Steering | null>(null);
  const [failure, setFailure] = useState<StaffFailure | null>(null);

  useEffect(
    () =>
      followBulkRetry(id, {
        onValue: (bulk) => setShown({ kind: 'here', bulk }),
        onProblem: ({ status }) => {
          if (status === 401) tellSignedOut();
          else setShown({ kind: 'gone' });
        },
        // The frame says when the connection is gone.
        onConnection: () => undefined,
      }),
    [id],
  );

  const steer: OpenBulk['steer'] = async (to) => {
    setBusy(to);
    setFailure(null);
    const answer = await steerBulkRetry(id, to);
    setBusy(null);
    if (answer.kind === 'ok') setShown({ kind: 'here', bulk: answer.value });
    else setFailure(staffFailureOf(answer));
  };
  const planAgain: OpenBulk['planAgain'] = async (withIncidents) => {
    if (shown.kind !== 'here') return;
    setBusy('plan');
    setFailure(null);
    const answer = await planBulkRetry({ filter: shown.bulk.filter, withIncidents });
    setBusy(null);
    if (answer.kind === 'ok') {
      setShown({ kind: 'here', bulk: answer.value });
      goTo(bulkHref(answer.value.id), 'replace');
    } else setFailure(staffFailureOf(answer));
  };
  return { shown, busy, failure, steer, planAgain };
}
