import type { BandLook } from '#src/client/ui/chart/band-patterns.tsx';
import type { OUTCOME_BANDS } from '#src/shared/contract/support/overview.ts';

export type OutcomeBand = (typeof OUTCOME_BANDS)[number];

/** How each band is drawn, wherever it is. */
export const BAND_LOOKS: Readonly<Record<OutcomeBand, BandLook>> = {
  none: { tone: 'none', pattern: 'plain' },
  user: { tone: 'user', pattern: 'dots' },
  upstream: { tone: 'upstream', pattern: 'rising' },
  operator: { tone: 'operator', pattern: 'falling' },
  developer: { tone: 'developer', pattern: 'crossed' },
};
