import type { whatIf } from './en/what-if.ts';
import type { SameKeys } from './same-keys.ts';

/** One language's words of the gallery. English is the shape. */
export type WhatIfTexts = SameKeys<typeof whatIf>;
