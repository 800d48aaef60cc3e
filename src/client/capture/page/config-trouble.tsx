import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestFailed } from '#src/client/api/get-config.ts';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { Lead, PageTitle } from '#src/client/ui/shell/page-title.tsx';
import type { PublicConfig } from '#src/shared/contract/config.ts';
import { withKnownReason } from '#src/client/ui/message/message.ts';
import { messageFromFailure } from '../flow/message-from-failure.ts';
import { hasWords } from '../locale/locale.ts';
import type { TitleRef } from './use-title-focus.ts';

export interface ConfigTroubleProps {
  readonly config: UseQueryResult<PublicConfig, RequestFailed>;
  readonly titleRef: TitleRef;
}

/** The page could not ask what it may do: nothing works without it, so it says so and asks again. */
export function ConfigTrouble({ config, titleRef }: ConfigTroubleProps) {
  const { t } = useTranslation(['interface', 'person', 'buttons']);
  const { error, refetch, isFetching } = config;

  useEffect(() => {
    const again = () => void refetch();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [refetch]);

  if (error === null) return null;
  const { failure } = error;
  const message = withKnownReason(messageFromFailure(failure), hasWords);
  return (
    <>
      <PageTitle ref={titleRef}>{t(`person:${message.reason}.title`)}</PageTitle>
      <Lead>
        {/* The offline text speaks of a photo, and there is none yet. */}
        {message.reason === 'OFFLINE' ? t('page.notReady') : t(`person:${message.reason}.body`)}
      </Lead>
      <ActionBar>
        <Button busy={isFetching} onClick={() => void refetch()}>
          {t('buttons:waitAndRetry')}
        </Button>
      </ActionBar>
    </>
  );
}
