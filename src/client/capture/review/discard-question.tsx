import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { Notice } from '#src/client/ui/message/notice.tsx';

/** Asks before the only copy of the photo is let go; in the page's flow, not over it. */
export function DiscardQuestion({ onAnswer }: { readonly onAnswer: (discard: boolean) => void }) {
  const { t } = useTranslation();
  const section = useRef<HTMLElement>(null);
  const question = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    question.current?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section className="discard-question" aria-labelledby="discard-question" ref={section}>
      <Notice tone="attention">
        <h2 id="discard-question" tabIndex={-1} ref={question}>
          {t('looking.discardTitle')}
        </h2>
        {t('looking.discardBody')}
      </Notice>
      <ActionBar>
        <Button onClick={() => onAnswer(false)}>{t('looking.keep')}</Button>
        <Button kind="secondary" onClick={() => onAnswer(true)}>
          {t('looking.discard')}
        </Button>
      </ActionBar>
    </section>
  );
}
