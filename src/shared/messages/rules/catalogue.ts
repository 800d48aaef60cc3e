import type { Locale } from '../../contract/locales.ts';
import type { Handling } from '../../results/policy-row.ts';
import type { PersonText } from '../person-texts.ts';

type PerLocale<Texts> = Readonly<Record<Locale, Readonly<Record<string, Texts>>>>;

/** All that is said in all languages, with what the texts must agree with; plain values, so tests can plant faults. */
export interface Catalogue {
  /** By public reason. */
  readonly person: PerLocale<PersonText>;
  /** By next step. */
  readonly buttons: PerLocale<string>;
  /** By result key or client outcome; staff only. */
  readonly support: PerLocale<string>;
  /** By result key or family; the operator only. */
  readonly hints: PerLocale<string>;
  /** By result key or client outcome. */
  readonly policy: Readonly<Record<string, PolicyFacts>>;
  /** The upstream's English, none of which may reach a person. */
  readonly resultMessages: readonly string[];
}

export interface PolicyFacts extends Handling {
  /** The key of the person's text. */
  readonly publicReason: string;
  /** Of a row of the published table; null for outcomes of our own. */
  readonly family: string | null;
  readonly documents: readonly string[];
}

export const PERSON_FIELDS = ['title', 'body', 'action'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

/** One place where a text breaks a rule. */
export interface Finding {
  readonly locale: Locale | 'all';
  readonly key: string;
  readonly what: string;
}

export interface Rule {
  /** M1 to M14, as the rubric numbers them. */
  readonly name: string;
  /** What holds when nothing is found. */
  readonly demands: string;
  readonly find: (catalogue: Catalogue) => readonly Finding[];
}
