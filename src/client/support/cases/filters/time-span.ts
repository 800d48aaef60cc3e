import type { CaseFilter } from '#src/shared/contract/support/cases.ts';

export type TimeSpan = Pick<CaseFilter, 'from' | 'to'>;

export const RECENT_SPANS = ['hour', 'today', 'day', 'week'] as const;
export type RecentSpan = (typeof RECENT_SPANS)[number];

const HOUR_MS = 3_600_000;

/** From so long ago until now; it begins on a whole minute, so that the address stays short and its end open. */
export function recentSpan(span: RecentSpan, now: Date): TimeSpan {
  const begin = new Date(now);
  begin.setSeconds(0, 0);
  if (span === 'today') begin.setHours(0, 0);
  else begin.setTime(begin.getTime() - { hour: 1, day: 24, week: 7 * 24 }[span] * HOUR_MS);
  return { from: begin.toISOString() };
}

/** The filter within another span of time, or within none. */
export function withSpan(filter: CaseFilter, { from, to }: TimeSpan): CaseFilter {
  const { from: _from, to: _to, ...others } = filter;
  return { ...others, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** As a field for day and time holds it, in the zone of whoever looks: `2026-11-23T09:30`. */
export function toLocalField(iso: string | undefined): string {
  if (iso === undefined) return '';
  const at = new Date(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Undefined for a field that is empty or half filled in. */
export function fromLocalField(text: string): string | undefined {
  const ms = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isFinite(ms) ? new Date(ms).toISOString() : undefined;
}
