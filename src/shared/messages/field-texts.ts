import type { fields } from './en/fields.ts';
import type { SameKeys } from './same-keys.ts';

/** One language's names of what is read from a document. English is the shape. */
export type FieldTexts = SameKeys<typeof fields>;
