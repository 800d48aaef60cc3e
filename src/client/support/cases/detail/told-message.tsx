import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfig } from '#src/client/api/get-config.ts';
import { actionsOf } from '#src/client/ui/message/actions-of.ts';
import { MessagePanel } from '#src/client/ui/message/message-panel.tsx';
import { messageFromProblem, withKnownReason } from '#src/client/ui/message/message.ts';
import { paramsOf } from '#src/client/ui/message/params-of.ts';
import { pictogramOf } from '#src/client/ui/message/pictogram-of.ts';
import { toneOf } from '#src/client/ui/message/tone-of.ts';
import { languageTag } from '#src/client/ui/words/language-tag.ts';
import type { Problem } from '#src/shared/contract/captures.ts';
import type { Locale } from '#src/shared/contract/locales.ts';
import type { CaseDetail } from '#src/shared/contract/support/case-detail.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import { loadPersonWords } from '../../locale/console-locale.ts';
import './told-message.css';

/** The very message that the customer saw last, in their language, by what their own page makes it from. */
export function ToldMessage({ detail: { told, row } }: { readonly detail: CaseDetail }) {
  const { t } = useTranslation('cases');
  const words = usePersonWords(row.locale);
  return (
    <section className="case-part" aria-labelledby="case-saw">
      <h2 id="case-saw">{t('one.saw.title')}</h2>
      {told === null ? (
        <p className="case-soft">{t(row.state === 'recognised' ? 'one.saw.read' : 'one.saw.nothing')}</p>
      ) : (
        words === 'ready' && <AsSeen told={told} document={row.document} locale={row.locale} />
      )}
      {told !== null && words === 'failed' && <p className="case-soft">{t('one.saw.failed')}</p>}
    </section>
  );
}

interface AsSeenProps {
  readonly told: Problem;
  readonly document: DocumentType;
  readonly locale: Locale;
}

function AsSeen({ told, document, locale }: AsSeenProps) {
  const { t, i18n } = useTranslation(['cases', 'person', 'buttons']);
  const config = useConfig();
  const message = withKnownReason(messageFromProblem(told), (reason) =>
    i18n.exists(`person:${reason}.title`, { lng: locale }),
  );
  const params = paramsOf(message, document, config.data?.maxImageBytes, locale);
  const words = { lng: locale, ...params };
  const offered = actionsOf(message, {
    hasPhoto: true,
    hasContact: (config.data?.supportContact ?? null) !== null,
    photoFaultsInARow: 1,
  });
  return (
    <div className="saw" lang={languageTag(locale)}>
      <MessagePanel
        tone={toneOf(message)}
        pictogram={pictogramOf(message)}
        title={t(`person:${message.reason}.title`, words)}
        body={t(`person:${message.reason}.body`, words)}
        action={t(`person:${message.reason}.action`, words)}
        titleLevel={3}
      >
        <ul className="saw-buttons" aria-label={t('cases:one.saw.buttons')}>
          {offered.map((step) => (
            <li key={step}>{t(`buttons:${step}`, { lng: locale })}</li>
          ))}
        </ul>
      </MessagePanel>
    </div>
  );
}

/** Whether the words of that language are there, or could not be fetched. */
function usePersonWords(locale: Locale): 'loading' | 'ready' | 'failed' {
  const [ready, setReady] = useState<Locale | 'failed' | null>(null);
  useEffect(() => {
    let isOver = false;
    const load = async () => {
      try {
        await loadPersonWords(locale);
        if (!isOver) setReady(locale);
      } catch {
        if (!isOver) setReady('failed');
      }
    };
    void load();
    return () => {
      isOver = true;
    };
  }, [locale]);
  if (ready === 'failed') return 'failed';
  return ready === locale ? 'ready' : 'loading';
}
