import { type FormEvent, type Ref, useId, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '#src/client/ui/console/kbd.tsx';
import './search-field.css';

export interface SearchFieldHandle {
  readonly focus: () => void;
}

export interface SearchFieldProps {
  /** What the list is searched for now; empty for nothing. */
  readonly find: string;
  readonly onFind: (typed: string) => void;
  /** Escape leaves the field for the list. */
  readonly onLeave: () => void;
  readonly ref: Ref<SearchFieldHandle>;
}

/** Finds a case by its number, as somebody says it, or by a link that the customer has. */
export function SearchField({ find, onFind, onLeave, ref }: SearchFieldProps) {
  const { t } = useTranslation('cases');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(find);
  const [shownFind, setShownFind] = useState(find);
  // "Back" brings an earlier search, or none.
  if (shownFind !== find) {
    setShownFind(find);
    setTyped(find);
  }
  useImperativeHandle(
    ref,
    () => ({
      focus: () => {
        field.current?.focus();
        field.current?.select();
      },
    }),
    [],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onFind(typed);
  };
  return (
    <search className="search-field">
      <form onSubmit={submit}>
        <label htmlFor={id} className="visually-hidden">
          {t('list.search.label')}
        </label>
        <input
          id={id}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          placeholder={t('list.search.hint')}
          maxLength={400}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onLeave();
          }}
          ref={field}
        />
        {typed === '' ? (
          <Kbd>/</Kbd>
        ) : (
          <button
            type="button"
            aria-label={t('list.search.clear')}
            onClick={() => {
              setTyped('');
              onFind('');
              field.current?.focus();
            }}
          >
            ×
          </button>
        )}
      </form>
    </search>
  );
}
