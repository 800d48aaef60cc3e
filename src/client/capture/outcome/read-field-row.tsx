import { useTranslation } from 'react-i18next';
import { FieldRow } from '#src/client/ui/fields/field-row.tsx';
import type { ReadField } from '#src/shared/contract/captures.ts';
import type { FieldTexts } from '#src/shared/messages/field-texts.ts';
import { currentLocale } from '../locale/locale.ts';
import { maskOf } from './mask.ts';

type FieldKey = keyof FieldTexts;

/**
 * Below this confidence (0 to 1) a value is marked for a look. The upstream publishes no threshold, so this is
 * our own first setting: a needless look costs the person less than a wrong number.
 */
export const WEAK_CONFIDENCE = 0.8;

export function isWeak(field: ReadField): boolean {
  return field.value === '' || field.confidence < WEAK_CONFIDENCE || field.doubt !== undefined;
}

export interface ReadFieldRowProps {
  readonly field: ReadField;
  readonly active: boolean;
  readonly onActivate: () => void;
  readonly onDeactivate: () => void;
}

/** One value in the person's words. */
export function ReadFieldRow({ field, active, onActivate, onDeactivate }: ReadFieldRowProps) {
  const { t } = useTranslation();
  const { key, value, confidence, doubt } = field;
  const mask = maskOf(key, value);
  // The upstream's literal for a licence without conditions.
  const isNone = key === 'condition' && value === 'none';
  const shown = value === '' ? t('read.notRead') : isNone ? t('read.none') : value;
  const lang = value === '' || isNone ? undefined : (languageOf(value) ?? languageOfLatin(value));
  return (
    <FieldRow
      label={<FieldLabel name={key} />}
      value={shown}
      active={active}
      onActivate={onActivate}
      onDeactivate={onDeactivate}
      {...(lang !== undefined && { lang })}
      {...(mask !== null && {
        masked: { value: mask, revealLabel: t('read.reveal'), hideLabel: t('read.hide') },
      })}
      {...((value === '' || confidence < WEAK_CONFIDENCE) && doubt === undefined && { weak: t('read.weak') })}
      {...(doubt !== undefined && { doubt: t(`read.doubt.${doubt}`) })}
    />
  );
}

/**
 * The person's word for an upstream key. A certificate's own Korean label stands beside it in other languages,
 * so that it can be found on the paper; a key that is new to this page stands for itself.
 */
function FieldLabel({ name }: { readonly name: string }) {
  const { t } = useTranslation('fields');
  const label = t(name as FieldKey, { defaultValue: name });
  const lang = languageOf(name);
  if (lang === undefined || currentLocale() === lang) return label;
  const printed = <span lang={lang}>{name}</span>;
  return label === name ? (
    printed
  ) : (
    <>
      {label} {printed}
    </>
  );
}

/** Names are printed in Hangul whatever the page's language is. */
function languageOf(value: string): string | undefined {
  return /\p{Script=Hangul}/u.test(value) ? 'ko' : undefined;
}

/** Latin letters in a page of another script: a passport's names would be read out as that language's letters. */
function languageOfLatin(value: string): string | undefined {
  return /\p{Script=Latin}/u.test(value) ? 'en' : undefined;
}
