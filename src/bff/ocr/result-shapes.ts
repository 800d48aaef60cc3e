import { z } from 'zod';

/**
 * The published result shapes (guides v1.0 and v2.0, read 2026-08-18). Shape only: whether a date can be
 * true is another question. Members that nobody published are dropped.
 */
const BOX = z.object({
  x1: z.number(),
  y1: z.number(),
  x2: z.number(),
  y2: z.number(),
  x3: z.number(),
  y3: z.number(),
  x4: z.number(),
  y4: z.number(),
});
export type UpstreamBox = z.infer<typeof BOX>;

/** No box at all, or one that is not a box, only means that no place can be shown. */
const OPTIONAL_BOX = BOX.nullish().catch(null);
const CONFIDENCE = z.number().min(0).max(1);
const RESOLUTION = z.enum(['normal', 'low']);
const VALUE = z.string().max(8_192).nullable();
const KEY = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\p{L}\p{N} ()_./-]+$/u);

export const ID_CARD_RESULT = z.object({
  resolution: RESOLUTION,
  idType: z.enum(['resident', 'driver', 'passport']),
  keyValues: z
    .array(z.object({ key: KEY, value: VALUE, conf: CONFIDENCE, bbox: OPTIONAL_BOX }))
    .min(1)
    .max(64),
});

export const CREDIT_CARD_RESULT = z.object({
  resolution: RESOLUTION,
  cardNums: z.array(z.object({ value: VALUE, conf: CONFIDENCE })).max(8),
  totalCardNum: VALUE,
  cardNumBoxes: z.array(OPTIONAL_BOX).max(8).nullish(),
  validThru: z.object({ value: VALUE, conf: CONFIDENCE }).nullish(),
  validThruBox: OPTIONAL_BOX,
});

export const BUSINESS_RESULT = z.object({
  resolution: RESOLUTION,
  unitType: z.enum(['pixel', 'point']).default('pixel'),
  keyValues: z
    .array(z.object({ key: KEY, value: VALUE, conf: CONFIDENCE }))
    .min(1)
    .max(64),
  boxes: z.array(OPTIONAL_BOX).max(512).nullish(),
});
