import type { phone } from './en/phone.ts';
import type { SameKeys } from './same-keys.ts';

/** One language's words of going on with the phone. English is the shape. */
export type PhoneTexts = SameKeys<typeof phone>;
