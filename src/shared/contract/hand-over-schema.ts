import { z } from 'zod';
import { DOCUMENT_TYPES } from '../documents.ts';
import type { HandOverClaim, NewHandOver } from './hand-over.ts';
import { LOCALES } from './locales.ts';

/** Schemas of the requests, for the server only: zod is too large for the page. */
export const NEW_HAND_OVER = z.strictObject({
  document: z.enum(DOCUMENT_TYPES),
  locale: z.enum(LOCALES),
}) satisfies z.ZodType<NewHandOver>;

export const HAND_OVER_CLAIM = z.strictObject({
  secret: z.string().max(128),
}) satisfies z.ZodType<HandOverClaim>;
