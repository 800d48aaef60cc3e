import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  formatCount,
  formatFull,
  formatNear,
  formatShort,
  formatStep,
} from '#src/client/ui/words/moments.ts';
import { type Locale, isLocale } from '#src/shared/contract/locales.ts';

/** Numbers and times as the language on screen writes them. Moments are ISO 8601. */
export interface Format {
  readonly locale: Locale;
  readonly number: (value: number) => string;
  /** A share from 0 to 1. */
  readonly percent: (share: number) => string;
  /** "11:18" of today, "Nov 22 11:18" of another day. */
  readonly clock: (iso: string, now: Date) => string;
  /** "38 minutes ago", "in 2 hours". */
  readonly near: (iso: string, now: Date) => string;
  /** With the second and the zone, for a tooltip. */
  readonly full: (iso: string) => string;
  /** As the audit writes it, in UTC: `2026-11-23 14:05:09`. */
  readonly utc: (iso: string) => string;
}

export function useFormat(): Format {
  const { language } = useTranslation('console').i18n;
  return useMemo(() => formatOf(isLocale(language) ? language : 'en'), [language]);
}

export function formatOf(locale: Locale): Format {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return {
    locale,
    number: (value) => formatCount(value, locale),
    percent: (share) => percent.format(share),
    clock: (iso, now) =>
      new Date(iso).toDateString() === now.toDateString()
        ? formatShort(iso, now, locale)
        : formatStep(iso, now, locale),
    near: (iso, now) => formatNear(iso, now, locale),
    full: (iso) => formatFull(iso, locale),
    utc: (iso) => iso.slice(0, 19).replace('T', ' '),
  };
}
