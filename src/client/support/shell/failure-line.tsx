import { useTranslation } from 'react-i18next';
import type { StaffFailure } from '#src/client/api/support/staff-request.ts';

/** Why a press came to nothing, and what to do; nothing as long as none did. */
export function FailureLine({ failure }: { readonly failure: StaffFailure | null }) {
  const { t } = useTranslation('console');
  return (
    <p role="alert" className="failure-line">
      {failure !== null && t(`problems.${failure}`)}
    </p>
  );
}
