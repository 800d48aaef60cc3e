import type { DotTone } from '#src/client/ui/console/dot.tsx';
import type { BulkItems, BulkPlan, BulkRetry } from '#src/shared/contract/support/bulk.ts';

/** What a bar shows one beside the other. */
export interface BarPart {
  readonly key: string;
  readonly tone: DotTone;
  readonly count: number;
}

/** The groups of a plan, without the empty ones. They add up to what matched. */
export function planParts({ now, incidents, needPhoto, others }: BulkPlan): readonly BarPart[] {
  const parts: readonly BarPart[] = [
    { key: 'now', tone: 'good', count: now },
    ...incidents.map(({ id, count }) => ({ key: `incident-${id}`, tone: 'attention' as const, count })),
    { key: 'needPhoto', tone: 'active', count: needPhoto },
    ...others.map(({ because, count }) => ({ key: because, tone: 'still' as const, count })),
  ];
  return parts.filter(({ count }) => count > 0);
}

/** In the order in which they end: what is done first, what is still to come last. */
export const PROGRESS_GROUPS = ['recognised', 'person', 'again', 'skipped', 'underWay', 'open'] as const;
export type ProgressGroup = (typeof PROGRESS_GROUPS)[number];

export const GROUP_TONES: Readonly<Record<ProgressGroup, DotTone>> = {
  recognised: 'good',
  person: 'active',
  again: 'attention',
  skipped: 'still',
  underWay: 'moving',
  open: 'still',
};

export const ITEM_TONES: Readonly<Record<BulkItems['items'][number]['state'], DotTone>> = {
  open: 'still',
  asked: 'moving',
  recognised: 'good',
  person: 'active',
  again: 'attention',
  skipped: 'still',
};

export const STATE_TONES: Readonly<Record<BulkRetry['state'], DotTone>> = {
  planned: 'active',
  running: 'moving',
  paused: 'attention',
  cancelled: 'still',
  done: 'good',
};

/** How many have come to an end, of how many. */
export function doneOf({ progress }: BulkRetry): { readonly done: number; readonly total: number } {
  const done = progress.recognised + progress.person + progress.again + progress.skipped;
  return { done, total: done + progress.underWay + progress.open };
}

/** Whether a plan calls those whose incident is still open, too. */
export function callsIncidents({ calls, now }: BulkPlan): boolean {
  return calls > now;
}
