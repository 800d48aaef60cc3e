import { z } from 'zod';
import {
  type Assignment,
  type Ending,
  LONGEST_NOTE,
  LONGEST_REASON,
  type NewNote,
  type PhotoPress,
  type RetryPress,
  SHORTEST_REASON,
} from './case-detail.ts';

/** Schemas of what staff send about one case, for the server only: zod is too large for the page. */

const LONGEST_NAME = 80;

/** Why something is done that needs a reason; it stands in the audit. */
export const REASON = z.string().trim().min(SHORTEST_REASON).max(LONGEST_REASON);

export const RETRY_PRESS = z.strictObject({ seenRun: z.int().min(0) }) satisfies z.ZodType<RetryPress>;

export const PHOTO_PRESS = z.strictObject({
  reason: REASON,
  masked: z.boolean(),
}) satisfies z.ZodType<PhotoPress>;

export const NEW_NOTE = z.strictObject({
  text: z.string().trim().min(1).max(LONGEST_NOTE),
}) satisfies z.ZodType<NewNote>;

export const ASSIGNMENT = z.strictObject({
  to: z.string().trim().min(1).max(LONGEST_NAME).nullable(),
}) satisfies z.ZodType<Assignment>;

export const ENDING = z.strictObject({ reason: REASON }) satisfies z.ZodType<Ending>;
