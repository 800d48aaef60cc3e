import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestFailure } from '#src/client/api/connection.ts';
import { Notice } from '#src/client/ui/message/notice.tsx';
import type { DocumentType } from '#src/shared/documents.ts';
import { withKnownReason } from '#src/client/ui/message/message.ts';
import { messageFromFailure } from '../flow/message-from-failure.ts';
import { currentLocale, hasWords } from '../locale/locale.ts';
import { paramsOf } from '#src/client/ui/message/params-of.ts';

export interface SessionTroubleProps {
  readonly document: DocumentType;
  readonly failure: RequestFailure;
}

/** Says beside the button why the agreement could not be recorded, and takes the focus to be read out. */
export function SessionTrouble({ document, failure }: SessionTroubleProps) {
  const { t } = useTranslation(['interface', 'person']);
  const words = useRef<HTMLDivElement>(null);
  // Mounted anew for every try that failed.
  useEffect(() => {
    words.current?.focus();
  }, []);
  const message = withKnownReason(messageFromFailure(failure), hasWords);
  return (
    <div tabIndex={-1} ref={words}>
      <Notice tone="attention">
        {t(`person:${message.reason}.title`, paramsOf(message, document, undefined, currentLocale()))}
      </Notice>
    </div>
  );
}
