import { useTranslation } from 'react-i18next';
import { LeaveQuestion } from '../page/leave-question.tsx';

/** Asks before the only copy of the photo is let go. */
export function DiscardQuestion({ onAnswer }: { readonly onAnswer: (discard: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <LeaveQuestion
      title={t('looking.discardTitle')}
      body={t('looking.discardBody')}
      stay={t('looking.keep')}
      leave={t('looking.discard')}
      onAnswer={onAnswer}
    />
  );
}
