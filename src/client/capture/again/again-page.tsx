import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfig } from '#src/client/api/get-config.ts';
import { createQueryClient } from '#src/client/api/query-client.ts';
import { Notice } from '#src/client/ui/message/notice.tsx';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import { Shell } from '#src/client/ui/shell/shell.tsx';
import type { RecaptureOffer } from '#src/shared/contract/captures.ts';
import { FIRST_FLOW, type Screen } from '../flow/flow-state.ts';
import { CapturePage } from '../page/capture-page.tsx';
import { LanguageChoice } from '../page/language-choice.tsx';
import { useTitleFocus } from '../page/use-title-focus.ts';
import { LinkFailed } from '../status/link-failed.tsx';
import { startHere } from '../page/start-here.ts';
import { AgainDone } from './again-done.tsx';
import { LastTime } from './last-time.tsx';
import { useOffer } from './use-offer.ts';
import '../page/capture-page.css';

const queryClient = createQueryClient();

export interface AgainPageProps {
  /** What stands behind `#`; it stays there, for the link works until a photo has been read. */
  readonly secret: string;
}

/** For whom a link has asked for a new photo of one document: what went wrong, then the steps as ever, then thanks. */
export function AgainPage({ secret }: AgainPageProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <AgainVisit secret={secret} />
    </QueryClientProvider>
  );
}

function AgainVisit({ secret }: AgainPageProps) {
  const { t } = useTranslation(['interface', 'again', 'status']);
  const [stage, setStage] = useState<'tip' | 'photo' | 'done'>('tip');
  const [languageFailed, setLanguageFailed] = useState(false);
  const { offer, failure, askAgain } = useOffer(secret);
  const config = useConfig();
  const titleRef = useTitleFocus(stage === 'done' ? 'done' : offer !== null ? 'tip' : 'opening');
  useEffect(() => {
    // Another link opened in this very tab.
    const begin = () => location.reload();
    addEventListener('hashchange', begin);
    return () => removeEventListener('hashchange', begin);
  }, []);

  if (offer !== null && stage === 'photo') {
    return (
      <PhotoAgain
        offer={offer}
        secret={secret}
        onBack={() => setStage('tip')}
        onDone={() => setStage('done')}
      />
    );
  }
  return (
    <div className="capture-page">
      <Shell
        heading={offer === null ? t('page.title') : t(`documents.${offer.document}.name`)}
        progress={stage === 'done' ? 1 : 0.25}
        languageSwitch={<LanguageChoice onFailed={setLanguageFailed} />}
      >
        {languageFailed && <Notice tone="attention">{t('page.languageFailed')}</Notice>}
        {stage === 'done' && <AgainDone titleRef={titleRef} />}
        {stage === 'tip' && offer !== null && (
          <LastTime offer={offer} onStart={() => setStage('photo')} titleRef={titleRef} />
        )}
        {offer === null && failure !== null && (
          <LinkFailed
            failure={failure}
            onAgain={askAgain}
            otherwise={{ label: t('status:start'), onPress: startHere }}
            contact={config.data?.supportContact ?? null}
            titleRef={titleRef}
          />
        )}
        {offer === null && failure === null && <StatusLine text={t('again:opening')} active />}
      </Shell>
    </div>
  );
}

interface PhotoAgainProps {
  readonly offer: RecaptureOffer;
  readonly secret: string;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** The flow from the agreement on, for the one document that the link is for. */
function PhotoAgain({ offer, secret, onBack, onDone }: PhotoAgainProps) {
  const { document } = offer;
  const errand = useMemo(
    () => ({
      begin: {
        screen: { step: 'consent', document, photo: null },
        visit: { ...FIRST_FLOW.visit, lastDocument: document, recapture: secret },
      } as const,
      onScreen: ({ step }: Screen) => {
        if (step === 'finished') onDone();
        // Another document is another matter than this link's.
        else if (step === 'choosing-document') onBack();
      },
    }),
    [document, secret, onBack, onDone],
  );
  return <CapturePage errand={errand} />;
}
