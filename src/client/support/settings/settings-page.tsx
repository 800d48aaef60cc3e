import { useTranslation } from 'react-i18next';
import { PageHead } from '#src/client/ui/console/frame.tsx';

export function SettingsPage() {
  const { t } = useTranslation('console');
  return (
    <div className="frame-page">
      <PageHead title={t('nav.settings')} />
    </div>
  );
}
