import { type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { withKnownReason } from '#src/client/ui/message/message.ts';
import { Notice } from '#src/client/ui/message/notice.tsx';
import { useSaid } from '#src/client/ui/progress/live-region.tsx';
import { Lead, PageTitle } from '#src/client/ui/shell/page-title.tsx';
import type { RequestFailure } from '#src/client/api/connection.ts';
import { formatReference, readReference } from '#src/shared/reference.ts';
import { messageFromFailure } from '../flow/message-from-failure.ts';
import { currentLocale, hasWords } from '../locale/locale.ts';
import { paramsOf } from '#src/client/ui/message/params-of.ts';
import type { TitleRef } from '../page/use-title-focus.ts';
import { numberFault } from './number-fault.ts';
import './status.css';

export interface NumberFormProps {
  /** What stands in the field at first. */
  readonly wish: string;
  readonly isLooking: boolean;
  /** Why the last look came to nothing. */
  readonly failure: RequestFailure | null;
  readonly onLook: (reference: string) => void;
  readonly titleRef: TitleRef;
}

/** For whoever has the number only. It is taken as people write it, and a wrong sign is told at once. */
export function NumberForm({ wish, isLooking, failure, onLook, titleRef }: NumberFormProps) {
  const { t } = useTranslation(['status', 'person']);
  const [text, setText] = useState(wish);
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const fault = numberFault(text, tried);
  const why = fault === null ? '' : t(`status:form.${fault}`);
  const trouble = failure === null || isLooking ? '' : troubleWords(failure, t);
  useSaid(why === '' ? trouble : why);

  const look = (event: FormEvent) => {
    event.preventDefault();
    const reference = readReference(text);
    setTried(reference === null);
    if (reference === null) field.current?.focus();
    else onLook(formatReference(reference));
  };
  return (
    <form className="step-form" onSubmit={look} noValidate>
      <PageTitle ref={titleRef}>{t('status:form.title')}</PageTitle>
      <Lead>{t('status:form.lead')}</Lead>
      <div className="number-field">
        <label htmlFor={id}>{t('status:form.label')}</label>
        <input
          id={id}
          ref={field}
          value={text}
          onChange={(event) => setText(event.target.value)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          inputMode="text"
          maxLength={24}
          aria-invalid={fault !== null || undefined}
          aria-describedby={`${id}-hint ${id}-fault`}
        />
        <p id={`${id}-hint`}>{t('status:form.hint')}</p>
        <p id={`${id}-fault`} data-attention>
          {why}
        </p>
      </div>
      {trouble !== '' && <Notice tone="attention">{trouble}</Notice>}
      <ActionBar>
        <Button type="submit" busy={isLooking}>
          {t(isLooking ? 'status:form.looking' : 'status:form.look')}
        </Button>
      </ActionBar>
    </form>
  );
}

type Translate = ReturnType<typeof useTranslation<['status', 'person']>>['t'];

function troubleWords(failure: RequestFailure, t: Translate): string {
  const message = withKnownReason(messageFromFailure(failure), hasWords);
  // Any document: no text of these names one.
  return t(`person:${message.reason}.title`, paramsOf(message, 'id-card', undefined, currentLocale()));
}
