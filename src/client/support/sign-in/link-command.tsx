import { useTranslation } from 'react-i18next';
import { CommandLine } from '#src/client/ui/console/command-line.tsx';
import type { StaffRole } from '#src/shared/contract/support/staff.ts';

/** The command that makes a sign-in link, to copy. */
export function LinkCommand({ role = 'retrier' }: { readonly role?: StaffRole }) {
  const { t } = useTranslation('console');
  return (
    <CommandLine
      label={t('signIn.command')}
      command={`npm run staff:link -- --role ${role} --name "Mina Kim"`}
      copyLabel={t('words.copy')}
      copiedLabel={t('words.copied')}
      failedLabel={t('words.copyFailed')}
    />
  );
}
