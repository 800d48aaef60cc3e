import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStartSession } from '#src/client/api/start-session.ts';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { CheckRow } from '#src/client/ui/actions/check-row.tsx';
import { Notice } from '#src/client/ui/message/notice.tsx';
import { Lead, PageTitle } from '#src/client/ui/shell/page-title.tsx';
import { CONSENT_VERSION, type PublicConfig } from '#src/shared/contract/config.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import { ANSWER_KEPT_HOURS } from '#src/shared/limits.ts';
import { currentLocale } from '../locale/locale.ts';
import type { TitleRef } from '../page/use-title-focus.ts';
import { SessionTrouble } from './session-trouble.tsx';

export interface ConsentStepProps {
  readonly document: DocumentType;
  /** Secret of the link that asked for this photo. */
  readonly recapture: string | null;
  readonly config: PublicConfig | undefined;
  /** The agreement is recorded; from now on a photo can be sent. */
  readonly onAgreed: () => void;
  readonly titleRef: TitleRef;
}

/** The notice and the two agreements. The wording's version goes with them. */
export function ConsentStep({ document, recapture, config, onAgreed, titleRef }: ConsentStepProps) {
  const { t } = useTranslation(['interface', 'person', 'buttons']);
  const [reading, setReading] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const [tried, setTried] = useState(false);
  const session = useStartSession();
  const hours = config?.retentionHours ?? ANSWER_KEPT_HOURS;
  const isCard = document === 'credit-card';

  const agree = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!reading) {
      // The first box is the required one; its words say what is missing.
      (event.currentTarget as HTMLFormElement).querySelector('input')?.focus();
      return;
    }
    session.mutate(
      {
        consentVersion: CONSENT_VERSION,
        keepConsent: keeping && !isCard,
        locale: currentLocale(),
        ...(recapture !== null && { recapture }),
      },
      { onSuccess: (answer) => answer.kind === 'ok' && onAgreed() },
    );
  };

  return (
    <form className="step-form" onSubmit={agree} noValidate>
      <PageTitle ref={titleRef}>{t('consent.title')}</PageTitle>
      <Lead>{t('consent.lead')}</Lead>
      <dl className="consent-notice">
        <dt>{t('consent.what.title')}</dt>
        <dd>{t(`consent.what.${document}`)}</dd>
        <dt>{t('consent.why.title')}</dt>
        <dd>{t('consent.why.text')}</dd>
        <dt>{t('consent.who.title')}</dt>
        <dd>{t('consent.who.text')}</dd>
        <dt>{t('consent.howLong.title')}</dt>
        <dd>
          {t(isCard ? 'consent.howLong.card' : 'consent.howLong.text', {
            hours: Math.min(ANSWER_KEPT_HOURS, hours),
          })}
        </dd>
      </dl>
      {config?.features.simulate === true && <Notice>{t('consent.testReader')}</Notice>}
      <CheckRow
        title={t('consent.reading.title')}
        detail={t('consent.reading.detail')}
        tag={t('consent.required')}
        checked={reading}
        onChange={setReading}
        {...(tried && !reading && { error: t('consent.reading.missing') })}
      />
      {!isCard && (
        <CheckRow
          title={t('consent.keeping.title')}
          detail={t('consent.keeping.detail', { hours })}
          tag={t('consent.optional')}
          checked={keeping}
          onChange={setKeeping}
        />
      )}
      {session.data !== undefined && session.data.kind !== 'ok' && !session.isPending && (
        <SessionTrouble document={document} failure={session.data} />
      )}
      <ActionBar>
        <Button type="submit" busy={session.isPending}>
          {t('buttons:giveConsent')}
        </Button>
      </ActionBar>
    </form>
  );
}
