import type { PublicReason } from '../results/outcome.ts';

/** What a person reads about one outcome. Placeholders are `{ref}`, `{maxMB}`, `{formats}`, ... */
export interface PersonText {
  readonly title: string;
  readonly body: string;
  readonly action: string;
}

/** One language's texts for every reason that can leave the BFF or arise in the browser. */
export type PersonTexts = Readonly<Record<PublicReason, PersonText>>;
