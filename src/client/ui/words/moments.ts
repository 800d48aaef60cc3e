import type { Locale } from '#src/shared/contract/locales.ts';

/** Making a formatter costs more than using it a hundred times, and a list uses it in every row. */
function perLocale<F>(make: (locale: Locale) => F): (locale: Locale) => F {
  const made = new Map<Locale, F>();
  return (locale) => {
    const known = made.get(locale);
    if (known !== undefined) return known;
    const fresh = make(locale);
    made.set(locale, fresh);
    return fresh;
  };
}

const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const clock = perLocale((locale) => new Intl.DateTimeFormat(locale, TIME));
const exactClock = perLocale((locale) => new Intl.DateTimeFormat(locale, { ...TIME, second: '2-digit' }));
const day = perLocale((locale) => new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' }));
const full = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long', hourCycle: 'h23' }),
);
const relative = perLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
const whole = perLocale((locale) => new Intl.NumberFormat(locale));

/** "11:18" of today, "Nov 22" of another day: as short as a column is. Moments are ISO 8601. */
export function formatShort(iso: string, now: Date, locale: Locale): string {
  const at = new Date(iso);
  return isSameDay(at, now) ? clock(locale).format(at) : day(locale).format(at);
}

/** "11:18:04" of today, "Nov 22, 11:18" of another day: for what follows one another. */
export function formatStep(iso: string, now: Date, locale: Locale): string {
  const at = new Date(iso);
  if (isSameDay(at, now)) return exactClock(locale).format(at);
  return `${day(locale).format(at)} ${clock(locale).format(at)}`;
}

/** With the second and the zone, for a tooltip. */
export function formatFull(iso: string, locale: Locale): string {
  return full(locale).format(new Date(iso));
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** "in 23 hours", "in 4 minutes", "now". */
export function formatNear(iso: string, now: Date, locale: Locale): string {
  const ms = Date.parse(iso) - now.getTime();
  const away = Math.abs(ms);
  if (away < MINUTE_MS) return relative(locale).format(Math.trunc(ms / 1_000), 'second');
  if (away < HOUR_MS) return relative(locale).format(Math.trunc(ms / MINUTE_MS), 'minute');
  if (away < 2 * DAY_MS) return relative(locale).format(Math.trunc(ms / HOUR_MS), 'hour');
  return relative(locale).format(Math.trunc(ms / DAY_MS), 'day');
}

/** "1,204". */
export function formatCount(count: number, locale: Locale): string {
  return whole(locale).format(count);
}

function isSameDay(one: Date, other: Date): boolean {
  return (
    one.getDate() === other.getDate() &&
    one.getMonth() === other.getMonth() &&
    one.getFullYear() === other.getFullYear()
  );
}
