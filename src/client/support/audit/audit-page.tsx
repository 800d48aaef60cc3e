import { useTranslation } from 'react-i18next';
import { staffFailureOf } from '#src/client/api/support/staff-request.ts';
import { Button } from '#src/client/ui/actions/button.tsx';
import { EmptyState } from '#src/client/ui/console/empty-state.tsx';
import { PageHead } from '#src/client/ui/console/frame.tsx';
import { useMay } from '../session/staff-context.ts';
import { useAddress } from '../shell/address.ts';
import { auditFilterOf, readAuditWish } from './audit-address.ts';
import { AuditFilterForm } from './audit-filter-form.tsx';
import { AuditTable } from './audit-table.tsx';
import { useAudit } from './use-audit.ts';
import './audit-page.css';

/** Who did what, when and why; for admins. */
export function AuditPage() {
  const { t } = useTranslation('console');
  const isAdmin = useMay('admin');
  return (
    <div className="frame-page audit">
      {isAdmin ? (
        <Audit />
      ) : (
        <EmptyState level="h1" title={t('audit.admins')}>
          {t('audit.adminsBody')}
        </EmptyState>
      )}
    </div>
  );
}

function Audit() {
  const { t } = useTranslation('console');
  const { search } = useAddress();
  const wish = readAuditWish(search);
  return (
    <>
      <PageHead title={t('audit.title')} />
      <p className="audit-lead">{t('audit.lead')}</p>
      <AuditFilterForm key={search} wish={wish} />
      <AuditRows search={search} />
    </>
  );
}

function AuditRows({ search }: { readonly search: string }) {
  const { t } = useTranslation('console');
  const audit = useAudit(auditFilterOf(readAuditWish(search)));
  const rows = audit.data?.pages.flatMap((page) => page.rows) ?? [];
  if (audit.isPending && audit.fetchStatus !== 'idle') return <p aria-busy="true">{t('words.loading')}</p>;
  return (
    <>
      {rows.length > 0 && <AuditTable rows={rows} />}
      {audit.isSuccess && rows.length === 0 && (
        <EmptyState title={t('audit.empty')}>{t('audit.emptyHelp')}</EmptyState>
      )}
      <p role="alert" className="failure-line">
        {audit.error && t(`problems.${staffFailureOf(audit.error.failure)}`)}
      </p>
      {(audit.hasNextPage || audit.isError) && (
        <Button
          size="small"
          kind="secondary"
          busy={audit.isFetching}
          onClick={() => void (audit.data ? audit.fetchNextPage() : audit.refetch())}
        >
          {audit.isError ? t('words.again') : t('words.more')}
        </Button>
      )}
      {audit.isSuccess && rows.length > 0 && !audit.hasNextPage && (
        <p className="audit-end">{t('audit.end')}</p>
      )}
    </>
  );
}
