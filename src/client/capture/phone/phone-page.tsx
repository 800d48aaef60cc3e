import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfig } from '#src/client/api/get-config.ts';
import { createQueryClient } from '#src/client/api/query-client.ts';
import { Notice } from '#src/client/ui/message/notice.tsx';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import { Shell } from '#src/client/ui/shell/shell.tsx';
import { LanguageChoice } from '../page/language-choice.tsx';
import { useTitleFocus } from '../page/use-title-focus.ts';
import { OwnComputer } from './own-computer.tsx';
import { type PhoneAddress, beginAnewWithNextLink } from './phone-address.ts';
import { PhoneEnd } from './phone-end.tsx';
import { PhotoErrand } from './photo-errand.tsx';
import { WaitForYes } from './wait-for-yes.tsx';
import { usePhoneSide } from './use-phone-side.ts';
import '../page/capture-page.css';

const queryClient = createQueryClient();

export interface PhonePageProps {
  readonly address: PhoneAddress;
}

/** The phone's side: the number, then the same photo steps as anywhere, then "go on at your computer". */
export function PhonePage({ address }: PhonePageProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <PhoneVisit address={address} />
    </QueryClientProvider>
  );
}

function PhoneVisit({ address }: PhonePageProps) {
  const { t } = useTranslation(['interface', 'phone']);
  const [side, { tryAgain, answer, stop, finish, keep }] = usePhoneSide(address);
  const [languageFailed, setLanguageFailed] = useState(false);
  useEffect(beginAnewWithNextLink, []);
  const config = useConfig();
  const titleRef = useTitleFocus(side.kind === 'asking' ? side.handOver.state : side.kind);

  if (side.kind === 'going') {
    return <PhotoErrand handOver={side.handOver} onRead={finish} onKept={keep} onElse={stop} />;
  }
  return (
    <div className="capture-page">
      <Shell
        heading={side.kind === 'asking' ? t(`documents.${side.handOver.document}.name`) : t('page.title')}
        progress={side.kind === 'done' || side.kind === 'kept' ? 1 : 0.5}
        languageSwitch={<LanguageChoice onFailed={setLanguageFailed} />}
      >
        {languageFailed && <Notice tone="attention">{t('page.languageFailed')}</Notice>}
        {side.kind === 'opening' && <StatusLine text={t('phone:visitor.opening')} active />}
        {side.kind === 'asking' &&
          (side.handOver.state === 'opened' ? (
            <OwnComputer
              handOver={side.handOver}
              isTestReader={config.data?.features.simulate === true}
              onAnswer={answer}
              titleRef={titleRef}
            />
          ) : (
            <WaitForYes number={side.handOver.number} onStop={stop} titleRef={titleRef} />
          ))}
        {side.kind !== 'opening' && side.kind !== 'asking' && (
          <PhoneEnd side={side} onAgain={tryAgain} titleRef={titleRef} />
        )}
      </Shell>
    </div>
  );
}
