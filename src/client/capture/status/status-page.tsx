import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfig } from '#src/client/api/get-config.ts';
import { createQueryClient } from '#src/client/api/query-client.ts';
import { Notice } from '#src/client/ui/message/notice.tsx';
import { Shell } from '#src/client/ui/shell/shell.tsx';
import type { CaptureState } from '#src/shared/contract/captures.ts';
import type { Screen } from '../flow/flow-state.ts';
import { CapturePage } from '../page/capture-page.tsx';
import { LanguageChoice } from '../page/language-choice.tsx';
import { useTitleFocus } from '../page/use-title-focus.ts';
import { flowOnReturn } from './flow-on-return.ts';
import { LinkFailed } from './link-failed.tsx';
import { LinkHere } from './link-here.tsx';
import { NumberForm } from './number-form.tsx';
import { NumberStatus } from './number-status.tsx';
import { startHere } from '../page/start-here.ts';
import type { StatusAddress } from './status-address.ts';
import { useStatusVisit } from './use-status-visit.ts';
import '../page/capture-page.css';

const queryClient = createQueryClient();

export interface StatusPageProps {
  readonly address: StatusAddress;
}

/** For whoever comes back to a photo that was kept: with the link to all of it, with the number to a word. */
export function StatusPage({ address }: StatusPageProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <StatusVisitPage address={address} />
    </QueryClientProvider>
  );
}

function StatusVisitPage({ address }: StatusPageProps) {
  const { t } = useTranslation(['interface', 'status']);
  const [visit, { look, openLink, askAgain }] = useStatusVisit(address);
  const [languageFailed, setLanguageFailed] = useState(false);
  const config = useConfig();
  // Looking goes on under the same heading.
  const titleRef = useTitleFocus(visit.kind === 'looking' ? 'asking' : visit.kind);
  useEffect(() => {
    // Another link opened in this very tab changes nothing but the fragment: the page begins anew with it.
    const begin = () => location.reload();
    addEventListener('hashchange', begin);
    return () => removeEventListener('hashchange', begin);
  }, []);

  if (visit.kind === 'capture') return <Returned capture={visit.capture} />;
  return (
    <div className="capture-page">
      <Shell
        heading={t('status:title')}
        progress={visit.kind === 'number' ? 1 : 0.5}
        languageSwitch={<LanguageChoice onFailed={setLanguageFailed} />}
      >
        {languageFailed && <Notice tone="attention">{t('page.languageFailed')}</Notice>}
        {(visit.kind === 'asking' || visit.kind === 'looking') && (
          <NumberForm
            wish={visit.wish}
            isLooking={visit.kind === 'looking'}
            failure={visit.kind === 'asking' ? visit.failure : null}
            onLook={look}
            titleRef={titleRef}
          />
        )}
        {visit.kind === 'link' && (
          <LinkHere
            isOpening={visit.isOpening}
            onOpen={openLink}
            onNumber={() => look(visit.reference)}
            titleRef={titleRef}
          />
        )}
        {visit.kind === 'link-failed' && (
          <LinkFailed
            failure={visit.failure}
            onAgain={() => location.reload()}
            otherwise={{ label: t('status:form.instead'), onPress: () => look(visit.reference) }}
            contact={config.data?.supportContact ?? null}
            titleRef={titleRef}
          />
        )}
        {visit.kind === 'number' && (
          <NumberStatus
            status={visit.status}
            onAgain={() => look(visit.status.reference)}
            onOther={askAgain}
            titleRef={titleRef}
          />
        )}
      </Shell>
    </div>
  );
}

/** The same screens as where the photo was sent from; whoever begins anew does so on the first page. */
function Returned({ capture }: { readonly capture: CaptureState }) {
  const errand = useMemo(
    () => ({
      begin: flowOnReturn(capture),
      onScreen: ({ step }: Screen) => {
        if (step === 'choosing-document') startHere();
      },
    }),
    [capture],
  );
  return <CapturePage errand={errand} />;
}
