import { z } from 'zod';
import { DOCUMENT_TYPES } from '../documents.ts';
import type { NextStep, PublicReason } from '../results/outcome.ts';
import type { CaptureRead, CaptureState, Problem } from './captures.ts';

/**
 * Schemas of the answers about captures, for the server and for tests only: zod is too large for the page.
 * `satisfies` keeps them equal to the contract's types.
 */
const REFERENCE = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
const DOCUMENT = z.enum(DOCUMENT_TYPES);
const NEXT_STEP = z.custom<NextStep>((value) => typeof value === 'string' && /^[a-z][A-Za-z]*$/.test(value));
const REASON = z.custom<PublicReason>((value) => typeof value === 'string' && /^[A-Z][A-Z_]*$/.test(value));
const POINT = z.tuple([z.number(), z.number()]);

const READ_FIELD = z.strictObject({
  key: z.string(),
  value: z.string(),
  confidence: z.number().min(0).max(1),
  box: z.tuple([POINT, POINT, POINT, POINT]).nullable(),
  doubt: z.enum(['date', 'check-digit', 'format']).exactOptional(),
});

export const CAPTURE_READ = z.strictObject({
  reference: REFERENCE,
  document: DOCUMENT,
  outcome: z.strictObject({ reason: z.literal('SUCCESS'), next_step: NEXT_STEP }),
  result: z.strictObject({
    type: z.enum(['resident', 'driver', 'passport', 'credit-card', 'business-registration']),
    resolution: z.enum(['normal', 'low']),
    boxUnit: z.enum(['pixel', 'point']),
    fields: z.array(READ_FIELD),
  }),
}) satisfies z.ZodType<CaptureRead>;

export const PROBLEM = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  instance: z.string(),
  reason: REASON,
  next_step: NEXT_STEP,
  alternatives: z.array(NEXT_STEP),
  retry: z.strictObject({
    mode: z.enum(['none', 'automatic', 'manual']),
    after_ms: z.number().min(0).exactOptional(),
  }),
  image_kept: z.boolean(),
  kept_until: z.iso.datetime().exactOptional(),
  reference: REFERENCE.exactOptional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
}) satisfies z.ZodType<Problem>;

export const CAPTURE_STATE = z.strictObject({
  reference: REFERENCE,
  document: DOCUMENT,
  state: z.enum(['reading', 'read', 'failed']),
  answer: z.union([CAPTURE_READ, PROBLEM]).exactOptional(),
}) satisfies z.ZodType<CaptureState>;
