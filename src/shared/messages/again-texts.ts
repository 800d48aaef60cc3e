import type { again } from './en/again.ts';
import type { SameKeys } from './same-keys.ts';

/** One language's words of that page. English is the shape. */
export type AgainTexts = SameKeys<typeof again>;
