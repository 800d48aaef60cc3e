import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#src/client/ui/actions/link-button.tsx';
import { CopyButton } from '#src/client/ui/console/copy-button.tsx';
import { languageTag } from '#src/client/ui/words/language-tag.ts';
import type { Locale } from '#src/shared/contract/locales.ts';
import { type RecaptureMail, mailHref } from './recapture-mail.ts';

export interface MailTextProps {
  readonly mail: RecaptureMail;
  /** The customer's, which the mail is written in. */
  readonly locale: Locale;
}

/** A mail to read over, to copy, or to open where mails are written. */
export function MailText({ mail, locale }: MailTextProps) {
  const { t } = useTranslation(['cases', 'console']);
  const id = useId();
  const text = useRef<HTMLDivElement>(null);
  return (
    <section className="mail-text" aria-labelledby={id}>
      <h3 id={id}>{t('cases:one.recapture.mail')}</h3>
      <div className="mail-words" lang={languageTag(locale)} ref={text}>
        <p>
          <b>{mail.subject}</b>
        </p>
        <p>{mail.body}</p>
      </div>
      <div className="mail-ways">
        <CopyButton
          text={`${mail.subject}\n\n${mail.body}`}
          label={t('cases:one.recapture.mailCopy')}
          copiedLabel={t('console:words.copied')}
          failedLabel={t('console:words.copyFailed')}
          onRefused={() => text.current && getSelection()?.selectAllChildren(text.current)}
        />
        <LinkButton to={{ href: mailHref(mail) }}>{t('cases:one.recapture.mailOpen')}</LinkButton>
      </div>
    </section>
  );
}
