import { z } from 'zod';
import type { NewBulkRetry } from './bulk.ts';
import { CASE_FILTER } from './cases-schema.ts';

/** Schemas of what the console asks of bulk retries, for the server only: zod is too large for the page. */
export const NEW_BULK_RETRY = z.strictObject({
  filter: CASE_FILTER,
  withIncidents: z.boolean(),
}) satisfies z.ZodType<NewBulkRetry>;

export const BULK_ITEMS_QUERY = z.object({
  offset: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .default(0),
});
