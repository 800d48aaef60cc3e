import type { DocumentType } from '#src/shared/documents.ts';
import type { MeaningKey } from '#src/shared/results/meaning.ts';
import type { PublicReason } from '#src/shared/results/outcome.ts';
import type { Handling, ResultFamily } from '#src/shared/results/policy-row.ts';
import type { ClientGroup, Way } from './way.ts';

/** Codes by their family in the published table, our own outcomes by what they are about. */
export type Group = ResultFamily | ClientGroup;

/** One message of the gallery. */
export interface Entry {
  readonly key: MeaningKey;
  /** Its part of the address, and what it is called by: the code where it has one. */
  readonly id: string;
  /** The upstream's words; null for an outcome of our own. */
  readonly resultMessage: string | null;
  readonly group: Group;
  readonly reason: PublicReason;
  readonly handling: Handling;
  /** Which document it is run with, and which the upstream says it of; never empty. */
  readonly documents: readonly [DocumentType, ...DocumentType[]];
  readonly way: Way;
}
