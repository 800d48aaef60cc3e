import { useTranslation } from 'react-i18next';
import { PermissionList } from '#src/client/ui/camera/permission-list.tsx';
import { browserAtHand } from './browser-at-hand.ts';

/** Where this very browser hides the camera's permission. */
export function PermissionSteps() {
  const { t } = useTranslation('camera');
  const browser = browserAtHand(navigator.userAgent, navigator.maxTouchPoints);
  return (
    <PermissionList
      title={t('failed.stepsTitle')}
      steps={[t(`steps.${browser}.first`), t(`steps.${browser}.second`), t('failed.stepsLast')]}
      note={t('failed.device')}
    />
  );
}
