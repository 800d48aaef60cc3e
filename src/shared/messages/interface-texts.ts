import type { interfaceTexts } from './en/interface.ts';
import type { SameKeys } from './same-keys.ts';

/** One language's words of the capture page. English is the shape; a missing or an extra key fails the type check. */
export type InterfaceTexts = SameKeys<typeof interfaceTexts>;
