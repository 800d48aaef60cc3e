import type { status } from './en/status.ts';
import type { SameKeys } from './same-keys.ts';

/** One language's words of that page. English is the shape. */
export type StatusTexts = SameKeys<typeof status>;
