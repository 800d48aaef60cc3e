import type { MeaningKey } from '../results/meaning.ts';

/** What staff read in a list, a chart or a filter: each cause by a name short enough for a column. */
export type CauseTexts = Readonly<Record<MeaningKey, string>>;
