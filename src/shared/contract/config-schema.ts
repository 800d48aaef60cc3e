import { z } from 'zod';
import { DOCUMENT_TYPES } from '../documents.ts';
import { SIMULATED_FAULTS, type NewSession, type Simulation } from './config.ts';
import { LOCALES } from './locales.ts';

/**
 * Schemas of the requests that carry JSON, for the server only: zod is too large for the page.
 * `satisfies` keeps them equal to the contract's types.
 */
export const NEW_SESSION = z.strictObject({
  consentVersion: z.string().min(1).max(64),
  keepConsent: z.boolean(),
  locale: z.enum(LOCALES),
  recapture: z.string().max(128).exactOptional(),
}) satisfies z.ZodType<NewSession>;

const CAUSES = ['resultCode', 'httpStatus', 'fault'] as const;

export const SIMULATION = z
  .strictObject({
    resultCode: z.int().exactOptional(),
    httpStatus: z.int().min(400).max(599).exactOptional(),
    fault: z.enum(SIMULATED_FAULTS).exactOptional(),
    times: z.int().min(1).max(1000).exactOptional(),
    delayMs: z.int().min(0).max(60_000).exactOptional(),
    document: z.enum(DOCUMENT_TYPES).exactOptional(),
  })
  .refine((plan) => CAUSES.filter((cause) => plan[cause] !== undefined).length === 1, {
    error: 'exactly one of resultCode, httpStatus and fault',
  }) satisfies z.ZodType<Simulation>;
