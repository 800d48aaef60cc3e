import type { Dispatch } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#src/client/ui/actions/link-button.tsx';
import type { FlowEvent } from '../flow/flow-event.ts';
import type { Photo } from '../flow/flow-state.ts';
import type { Cut } from '../prepare-image/prepared-image.ts';

export interface CutChoicesProps {
  readonly photo: Photo;
  /** Another cut is being made: the buttons stay where they are and wait. */
  readonly busy: boolean;
  readonly dispatch: Dispatch<FlowEvent>;
}

/** The other ways to cut the photo: quiet, because the first is nearly always right. */
export function CutChoices({ photo, busy, dispatch }: CutChoicesProps) {
  const { t } = useTranslation();
  if (photo.image.type === 'application/pdf') return null;
  const other = otherCut(photo);
  const press = (event: FlowEvent) => ({ onClick: () => dispatch(event) });
  return (
    <div className="cut-choices">
      {other !== null && (
        // One button whose words change: the focus stays on it.
        <LinkButton to={press({ type: 'cut', cut: other })} busy={busy}>
          {other.kind === 'whole' ? t('looking.whole') : t('looking.straighten')}
        </LinkButton>
      )}
      <LinkButton to={press({ type: 'adjust' })} busy={busy}>
        {t('looking.adjust')}
      </LinkButton>
    </div>
  );
}

/** Where nothing was cut at first, nothing was found that cutting would make better. */
function otherCut({ cut, look: { cutAt, found } }: Photo): Cut | null {
  if (cutAt !== null) return { kind: 'whole' };
  return cut.kind === 'whole' && found !== null ? { kind: 'corners', corners: found } : null;
}
