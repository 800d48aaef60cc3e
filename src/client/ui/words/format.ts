import type { Locale } from '#src/shared/contract/locales.ts';

const BYTES_PER_KILOBYTE = 1_000;
const BYTES_PER_MEGABYTE = 1_000_000;

/** "3.8 MB", "640 kB", in the language's own figures and spacing. */
export function formatBytes(bytes: number, locale: Locale): string {
  const [value, unit] =
    bytes < BYTES_PER_MEGABYTE / 10
      ? [Math.max(1, Math.round(bytes / BYTES_PER_KILOBYTE)), 'kilobyte']
      : [bytes / BYTES_PER_MEGABYTE, 'megabyte'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

/** A whole number without grouping: pixels are read as a size, not as an amount. */
export function formatPixels(pixels: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 0 }).format(pixels);
}

/** "42 seconds", or "2:05" from a minute on; rounded up so that nothing is left before the wait is over. */
export function formatWait(milliseconds: number, locale: Locale): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1_000));
  if (seconds < 60) {
    return new Intl.NumberFormat(locale, { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(
      seconds,
    );
  }
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A day and time of today or soon: "Nov 23, 14:05". */
export function formatMoment(iso: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, {
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(new Date(iso));
}

/** A time of today or tomorrow, in the hours that come: "2:05 PM". */
export function formatTime(iso: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(new Date(iso));
}

/** "JPG, PNG or PDF" as the language lists things. */
export function formatList(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(items);
}
