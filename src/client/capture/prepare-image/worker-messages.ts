import type { Preparation } from './prepared-image.ts';
import type { PrepareRules } from './prepare-bytes.ts';

/** To the worker: the bytes change hands, nothing is copied. */
export interface PrepareRequest {
  readonly bytes: ArrayBuffer;
  readonly fileBytes: number;
  readonly rules: PrepareRules;
}

/** From the worker: `ready` once its script runs, then one preparation per request. */
export type PrepareReply = 'ready' | Preparation;
