import { type Dispatch, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { LinkButton } from '#src/client/ui/actions/link-button.tsx';
import { CornerStage } from '#src/client/ui/photo/corner-stage.tsx';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import { Lead, PageTitle } from '#src/client/ui/shell/page-title.tsx';
import type { FlowEvent } from '../flow/flow-event.ts';
import type { Screen } from '../flow/flow-state.ts';
import type { TitleRef } from '../page/use-title-focus.ts';
import { useObjectUrl } from '#src/client/ui/photo/use-object-url.ts';

export interface AdjustStepProps {
  readonly screen: Extract<Screen, { step: 'adjusting' }>;
  readonly dispatch: Dispatch<FlowEvent>;
  readonly titleRef: TitleRef;
}

/** The whole photo, with the document's corners to be moved. */
export function AdjustStep({ screen, dispatch, titleRef }: AdjustStepProps) {
  const { t } = useTranslation();
  const [corners, setCorners] = useState(screen.corners);
  const wholeUrl = useObjectUrl(screen.whole?.blob ?? null);
  const howWithKeys = useId();
  const corner = (name: 'topLeft' | 'topRight' | 'bottomRight' | 'bottomLeft') =>
    t('looking.corners.corner', { where: t(`looking.where.${name}`) });
  const isReady = screen.whole !== null && wholeUrl !== null;
  return (
    <div className="adjust-step">
      <PageTitle ref={titleRef}>{t('looking.corners.title')}</PageTitle>
      <Lead>{t('looking.corners.lead')}</Lead>
      <StatusLine text={isReady ? '' : t('preparing.title')} active={!isReady} />
      {screen.whole !== null && wholeUrl !== null && (
        <CornerStage
          src={wholeUrl}
          width={screen.whole.width}
          height={screen.whole.height}
          alt={t('looking.alt')}
          corners={corners}
          onChange={setCorners}
          labels={[corner('topLeft'), corner('topRight'), corner('bottomRight'), corner('bottomLeft')]}
          positionText={(x, y) => t('looking.corners.at', { x, y })}
          describedBy={howWithKeys}
        />
      )}
      <div className="adjust-help">
        <p id={howWithKeys}>{t('looking.corners.keys')}</p>
        <LinkButton to={{ onClick: () => setCorners(screen.corners) }}>
          {t('looking.corners.reset')}
        </LinkButton>
      </div>
      <ActionBar>
        <Button busy={!isReady} onClick={() => dispatch({ type: 'cut', cut: { kind: 'corners', corners } })}>
          {t('looking.corners.done')}
        </Button>
        <Button kind="secondary" onClick={() => dispatch({ type: 'back' })}>
          {t('sending.cancel')}
        </Button>
      </ActionBar>
    </div>
  );
}
