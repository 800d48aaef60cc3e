import { z } from 'zod';
import type { RecaptureClaim, StatusClaim } from './captures.ts';

/** Schemas of the requests that carry a link's secret, for the server only: zod is too large for the page. */
export const STATUS_CLAIM = z.strictObject({
  reference: z.string().max(32),
  secret: z.string().max(128),
}) satisfies z.ZodType<StatusClaim>;

export const RECAPTURE_CLAIM = z.strictObject({
  secret: z.string().max(128),
}) satisfies z.ZodType<RecaptureClaim>;
