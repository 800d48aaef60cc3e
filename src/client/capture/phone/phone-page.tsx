import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#src/client/ui/message/notice.tsx';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import { Shell } from '#src/client/ui/shell/shell.tsx';
import { LanguageChoice } from '../page/language-choice.tsx';
import { useTitleFocus } from '../page/use-title-focus.ts';
import { type PhoneAddress, beginAnewWithNextLink } from './phone-address.ts';
import { PhoneEnd } from './phone-end.tsx';
import { PhotoErrand } from './photo-errand.tsx';
import { WaitForYes } from './wait-for-yes.tsx';
import { usePhoneSide } from './use-phone-side.ts';
import '../page/capture-page.css';

/** The phone's side: the number, then the same photo steps as anywhere, then "go on at your computer". */
export function PhonePage({ address }: { readonly address: PhoneAddress }) {
  const { t } = useTranslation(['interface', 'phone']);
  const [side, { tryAgain, stop, finish }] = usePhoneSide(address);
  const [languageFailed, setLanguageFailed] = useState(false);
  useEffect(beginAnewWithNextLink, []);
  const titleRef = useTitleFocus(side.kind === 'going' ? side.handOver.state : side.kind);

  if (side.kind === 'going' && side.handOver.state !== 'opened') {
    return <PhotoErrand handOver={side.handOver} onRead={finish} onElse={stop} />;
  }
  return (
    <div className="capture-page">
      <Shell
        heading={side.kind === 'going' ? t(`documents.${side.handOver.document}.name`) : t('page.title')}
        progress={side.kind === 'done' ? 1 : 0.5}
        languageSwitch={<LanguageChoice onFailed={setLanguageFailed} />}
      >
        {languageFailed && <Notice tone="attention">{t('page.languageFailed')}</Notice>}
        {side.kind === 'opening' && <StatusLine text={t('phone:visitor.opening')} active />}
        {side.kind === 'going' && (
          <WaitForYes number={side.handOver.number ?? 0} onStop={stop} titleRef={titleRef} />
        )}
        {(side.kind === 'not-opened' || side.kind === 'over' || side.kind === 'done') && (
          <PhoneEnd side={side} onAgain={tryAgain} titleRef={titleRef} />
        )}
      </Shell>
    </div>
  );
}
