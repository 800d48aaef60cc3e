import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#src/client/ui/actions/button.tsx';
import { Field } from '#src/client/ui/console/field.tsx';
import { AUDIT_ACTIONS } from '#src/shared/contract/support/audit.ts';
import { goTo } from '../shell/address.ts';
import { PLACES } from '../shell/places.ts';
import { type AuditWish, NO_WISH, auditFilterOf, auditQuery } from './audit-address.ts';

/** What to look for. It counts once "show" is pressed, and then stands in the address. */
export function AuditFilterForm({ wish: first }: { readonly wish: AuditWish }) {
  const { t } = useTranslation('console');
  const id = useId();
  const [wish, setWish] = useState(first);
  const [isWrong, setWrong] = useState(auditFilterOf(first) === null);
  const set = (change: Partial<AuditWish>) => setWish((before) => ({ ...before, ...change }));

  const show = (event: FormEvent) => {
    event.preventDefault();
    const trimmed = { ...wish, actor: wish.actor.trim(), about: wish.about.trim() };
    const isUsable = auditFilterOf(trimmed) !== null;
    setWrong(!isUsable);
    if (isUsable) goTo(`${PLACES.audit}${auditQuery(trimmed)}`);
  };

  return (
    <form className="audit-filter" onSubmit={show} aria-label={t('audit.filter')}>
      <Field label={t('audit.actor')} value={wish.actor} onChange={(actor) => set({ actor })} />
      <div className="field">
        <label htmlFor={`${id}-action`}>{t('audit.action')}</label>
        <select
          id={`${id}-action`}
          value={wish.action}
          onChange={({ target }) =>
            set({ action: AUDIT_ACTIONS.find((action) => action === target.value) ?? '' })
          }
        >
          <option value="">{t('audit.any')}</option>
          {AUDIT_ACTIONS.map((action) => (
            <option key={action} value={action}>
              {t(`audit.actions.${action}`)}
            </option>
          ))}
        </select>
      </div>
      <Field
        label={t('audit.about')}
        value={wish.about}
        onChange={(about) => set({ about })}
        error={isWrong ? t('audit.aboutWrong') : undefined}
      />
      {(['from', 'to'] as const).map((name) => (
        <div className="field" key={name}>
          <label htmlFor={`${id}-${name}`}>{t(`audit.${name}`)}</label>
          <input
            id={`${id}-${name}`}
            type="date"
            value={wish[name]}
            onChange={({ target }) => set({ [name]: target.value })}
          />
        </div>
      ))}
      <div className="audit-filter-actions">
        <Button size="small" type="submit">
          {t('audit.apply')}
        </Button>
        {auditQuery(first) !== '' && (
          <Button
            size="small"
            kind="quiet"
            onClick={() => {
              setWish(NO_WISH);
              goTo(PLACES.audit);
            }}
          >
            {t('words.clear')}
          </Button>
        )}
      </div>
    </form>
  );
}
