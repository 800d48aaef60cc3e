import { useTranslation } from 'react-i18next';
import { formatTime } from '#src/client/ui/words/format.ts';
import { currentLocale } from '../locale/locale.ts';
import { useIsPast } from './use-is-past.ts';
import type { KeptCapture } from './use-kept-capture.ts';

/** What goes on with a kept photo at this moment, in words. */
export function useProgressWords({ capture, connection }: KeptCapture): string {
  const { t } = useTranslation('saved');
  const at = capture?.kept?.nextCallAt ?? null;
  const isDue = useIsPast(at);
  if (connection !== 'there') return t(`now.${connection}`);
  if (capture === null) return t('now.looking');
  if (capture.state === 'reading' || capture.state === 'staff') return t(`now.${capture.state}`);
  // One that is due already waits for its turn.
  return at === null || isDue ? t('now.soon') : t('now.waiting', { time: formatTime(at, currentLocale()) });
}
