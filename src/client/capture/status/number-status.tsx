import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { MessagePanel, type MessageTone } from '#src/client/ui/message/message-panel.tsx';
import { Reference } from '#src/client/ui/message/reference.tsx';
import type { PictogramName } from '#src/client/ui/pictogram/pictogram-paths.ts';
import { formatMoment } from '#src/client/ui/words/format.ts';
import type { PublicStatus } from '#src/shared/contract/captures.ts';
import { currentLocale } from '../locale/locale.ts';
import type { TitleRef } from '../page/use-title-focus.ts';
import { startHere } from '../page/start-here.ts';

export interface NumberStatusProps {
  readonly status: PublicStatus;
  readonly onAgain: () => void;
  readonly onOther: () => void;
  readonly titleRef: TitleRef;
}

const LOOKS: Readonly<Record<PublicStatus['state'], readonly [MessageTone, PictogramName]>> = {
  trying: ['ours', 'waiting'],
  staff: ['ours', 'our-side'],
  done: ['good', 'success'],
  over: ['attention', 'session-ended'],
};

/** How it stands, in words, for whoever has the number only. */
export function NumberStatus({ status, onAgain, onOther, titleRef }: NumberStatusProps) {
  const { t } = useTranslation(['interface', 'status']);
  const { state, keptUntil } = status;
  const [tone, pictogram] = LOOKS[state];
  const isUnderWay = state === 'trying' || state === 'staff';
  return (
    <MessagePanel
      tone={tone}
      pictogram={pictogram}
      title={t(`status:now.${state}.title`)}
      body={t(`status:now.${state}.body`)}
      titleRef={titleRef}
    >
      <ActionBar
        below={
          <Reference
            label={t('message.reference')}
            value={status.reference}
            copyLabel={t('message.copy')}
            copiedLabel={t('message.copied')}
            {...(keptUntil !== null && {
              note: t('status:until', { time: formatMoment(keptUntil, currentLocale()) }),
            })}
          />
        }
      >
        {isUnderWay && <Button onClick={onAgain}>{t('status:form.again')}</Button>}
        {state === 'over' && <Button onClick={startHere}>{t('status:start')}</Button>}
        <Button kind={state === 'done' ? 'primary' : 'secondary'} onClick={onOther}>
          {t('status:form.other')}
        </Button>
      </ActionBar>
    </MessagePanel>
  );
}
