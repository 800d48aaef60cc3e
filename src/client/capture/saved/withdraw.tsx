import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#src/client/ui/actions/button.tsx';
import { useSaid } from '#src/client/ui/progress/live-region.tsx';

/** `notDone`: nobody could say that it was destroyed. */
export type Withdrawing = 'no' | 'going' | 'notDone';

export interface WithdrawProps {
  readonly withdrawing: Withdrawing;
  readonly onPress: () => void;
}

/** One press destroys everything, as is said beside it. */
export function Withdraw({ withdrawing, onPress }: WithdrawProps) {
  const { t } = useTranslation('saved');
  const detailId = useId();
  const words = withdrawing === 'no' ? t('withdraw.detail') : t(`withdraw.${withdrawing}`);
  useSaid(withdrawing === 'no' ? '' : words);
  return (
    <div className="saved-withdraw">
      <Button kind="quiet" busy={withdrawing === 'going'} describedBy={detailId} onClick={onPress}>
        {t('withdraw.button')}
      </Button>
      <p id={detailId} data-attention={withdrawing === 'notDone' || undefined}>
        {words}
      </p>
    </div>
  );
}
