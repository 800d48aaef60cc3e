import type { saved } from './en/saved.ts';
import type { SameKeys } from './same-keys.ts';

/** One language's words about a kept photo. English is the shape. */
export type SavedTexts = SameKeys<typeof saved>;
