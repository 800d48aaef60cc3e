import type { interfaceTexts } from './en/interface.ts';

/** The same keys with any words: what another language has to provide. */
type SameKeys<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : SameKeys<Texts[Key]>;
};

/** One language's words of the capture page. English is the shape; a missing or an extra key fails the type check. */
export type InterfaceTexts = SameKeys<typeof interfaceTexts>;
