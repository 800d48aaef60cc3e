import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { makeRecaptureLink } from '#src/client/api/support/case.ts';
import { staffFailureOf } from '#src/client/api/support/staff-request.ts';
import { Button } from '#src/client/ui/actions/button.tsx';
import { CommandLine } from '#src/client/ui/console/command-line.tsx';
import { Dialog } from '#src/client/ui/console/dialog.tsx';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import { QrCode } from '#src/client/ui/qr-code/qr-code.tsx';
import { formatMoment } from '#src/client/ui/words/format.ts';
import type { Locale } from '#src/shared/contract/locales.ts';
import type { CaseDetail, RecaptureLinkMade } from '#src/shared/contract/support/case-detail.ts';
import type { RecaptureMailTexts } from '#src/shared/messages/recapture-mail-texts.ts';
import { LOAD_RECAPTURE_MAIL } from '../../locale/recapture-mail-texts.ts';
import { sentences } from '../../locale/sentences.ts';
import { useFormat } from '../../locale/use-format.ts';
import { MailText } from './mail-text.tsx';
import { type RecaptureMail, recaptureMail } from './recapture-mail.ts';
import './recapture-dialog.css';

export interface RecaptureDialogProps {
  readonly detail: CaseDetail;
  readonly onClose: () => void;
  /** The case has another link now. */
  readonly onMade: () => Promise<void>;
}

interface Made {
  readonly link: RecaptureLinkMade;
  readonly mail: RecaptureMail;
  /** The customer's. */
  readonly locale: Locale;
}

/** Makes a link for a new photo and hands it over: to copy, to scan, to mail. It is shown this once. */
export function RecaptureDialog({ detail, onClose, onMade }: RecaptureDialogProps) {
  const { t } = useTranslation(['cases', 'console']);
  const [made, setMade] = useState<Made | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const format = useFormat();
  const { reference, document, locale } = detail.row;

  const make = async () => {
    setBusy(true);
    setFailure('');
    const outcome = await makeWithMail();
    setBusy(false);
    if (typeof outcome === 'string') {
      setFailure(sentences([t('cases:one.recapture.failed'), outcome], format.locale));
      return;
    }
    setMade(outcome);
    await onMade();
  };
  return made === null ? (
    <Dialog
      title={t('cases:one.recapture.title')}
      onClose={onClose}
      actions={
        <>
          <Button size="small" busy={isBusy} onClick={() => void make()}>
            {t('cases:one.recapture.make')}
          </Button>
          <Button kind="secondary" size="small" onClick={onClose}>
            {t('console:words.cancel')}
          </Button>
        </>
      }
    >
      <Explanation detail={detail} />
      <StatusLine text={failure} />
    </Dialog>
  ) : (
    <LinkMade made={made} onClose={onClose} />
  );

  /** The words first: a link whose mail cannot be shown is better not made. A text says why there is none. */
  async function makeWithMail(): Promise<Made | string> {
    let texts: RecaptureMailTexts;
    try {
      texts = await LOAD_RECAPTURE_MAIL[locale]();
    } catch {
      return t('console:problems.connection');
    }
    const answer = await makeRecaptureLink(reference);
    if (answer.kind !== 'ok') return t(`console:problems.${staffFailureOf(answer)}`);
    const { url, expiresAt } = answer.value;
    const mail = recaptureMail(texts, { link: url, expiresAt, document, locale });
    return { link: answer.value, mail, locale };
  }
}

/** What such a link does, before it is made. */
function Explanation({ detail: { row, recapture } }: { readonly detail: CaseDetail }) {
  const { t } = useTranslation('cases');
  const { locale } = useFormat();
  return (
    <>
      <p>{t('one.recapture.body', { language: t(`list.locales.${row.locale}`) })}</p>
      {recapture.expiresAt !== null && (
        <p>{t('one.recapture.replaces', { time: formatMoment(recapture.expiresAt, locale) })}</p>
      )}
    </>
  );
}

interface LinkMadeProps {
  readonly made: Made;
  readonly onClose: () => void;
}

function LinkMade({ made: { link, mail, locale }, onClose }: LinkMadeProps) {
  const { t } = useTranslation(['cases', 'console']);
  const format = useFormat();
  const copy = useRef<HTMLButtonElement>(null);
  // The button that made it is gone; this is what comes next.
  useEffect(() => copy.current?.focus(), []);
  return (
    <Dialog
      wide
      steady
      title={t('cases:one.recapture.title')}
      onClose={onClose}
      actions={
        <Button kind="secondary" size="small" onClick={onClose}>
          {t('cases:one.recapture.done')}
        </Button>
      }
    >
      <div className="recapture">
        <QrCode text={link.url} label={t('cases:one.recapture.code')} />
        <div className="recapture-link">
          <p>
            {sentences(
              [
                t('cases:one.recapture.until', { time: formatMoment(link.expiresAt, format.locale) }),
                t('cases:one.recapture.once'),
              ],
              format.locale,
            )}
          </p>
          <CommandLine
            label={t('cases:one.recapture.title')}
            command={link.url}
            copyLabel={t('cases:one.recapture.copy')}
            copiedLabel={t('console:words.copied')}
            failedLabel={t('console:words.copyFailed')}
            isMain
            copyRef={copy}
          />
        </div>
        <MailText mail={mail} locale={locale} />
      </div>
    </Dialog>
  );
}
