import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { planBulkRetry } from '#src/client/api/support/bulk-retries.ts';
import { staffFailureOf } from '#src/client/api/support/staff-request.ts';
import { Button } from '#src/client/ui/actions/button.tsx';
import { EmptyState } from '#src/client/ui/console/empty-state.tsx';
import { PageHead } from '#src/client/ui/console/frame.tsx';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import { readView } from '../cases/case-view.ts';
import { useMay } from '../session/staff-context.ts';
import { goTo } from '../shell/address.ts';
import { bulkHref } from './plan-address.ts';

/** Has a plan made for the filter in the address, then goes to it: what it would do stands under an address of its own. */
export function MakePlan({ search }: { readonly search: string }) {
  const { t } = useTranslation(['cases', 'console']);
  const mayPlan = useMay('retrier');
  const filter = useMemo(() => readView(search).filter, [search]);
  const plan = useQuery({
    queryKey: ['support', 'bulk-plan', search],
    queryFn: () => planBulkRetry({ filter, withIncidents: false }),
    enabled: mayPlan,
    // A plan is of its moment, and each one stands in the audit.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const made = plan.data?.kind === 'ok' ? plan.data.value.id : null;
  useEffect(() => {
    if (made !== null) goTo(bulkHref(made), 'replace');
  }, [made]);
  const failure = plan.data && plan.data.kind !== 'ok' ? staffFailureOf(plan.data) : null;

  return (
    <div className="frame-page">
      <PageHead title={t('cases:bulk.title')} />
      {!mayPlan ? (
        <EmptyState title={t('cases:bulk.plan.roleTooLow')} />
      ) : failure === null ? (
        <StatusLine text={t('cases:bulk.planning')} active />
      ) : (
        <EmptyState
          title={t('cases:bulk.planFailed')}
          action={
            <Button size="small" busy={plan.isFetching} onClick={() => void plan.refetch()}>
              {t('console:words.again')}
            </Button>
          }
        >
          {t(`console:problems.${failure}`)}
        </EmptyState>
      )}
    </div>
  );
}
