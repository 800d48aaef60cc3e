import { z } from 'zod';
import { OVERVIEW_PERIODS, type PausePress } from './overview.ts';
import { REASON } from './case-detail-schema.ts';

/** Schemas of what the console asks of the overview, for the server only: zod is too large for the page. */
export const OVERVIEW_QUERY = z.strictObject({ period: z.enum(OVERVIEW_PERIODS).default('day') });

export const PAUSE_PRESS = z.strictObject({ reason: REASON }) satisfies z.ZodType<PausePress>;
