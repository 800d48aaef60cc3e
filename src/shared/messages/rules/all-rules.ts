import { bannedWords } from './banned-words.ts';
import { blame } from './blame.ts';
import type { Rule } from './catalogue.ts';
import { complete } from './complete.ts';
import { duplicates } from './duplicates.ts';
import { lengths } from './lengths.ts';
import { masking } from './masking.ts';
import { namedButtons } from './named-buttons.ts';
import { noCodes } from './no-codes.ts';
import { placeholderParity } from './placeholder-parity.ts';
import { promises } from './promises.ts';
import { readability } from './readability.ts';
import { register } from './register.ts';
import { sentenceCount } from './sentence-count.ts';
import { wayOut } from './way-out.ts';

/** The mechanised part of the rubric for messages, in its order. */
export const RULES: readonly Rule[] = [
  complete,
  noCodes,
  bannedWords,
  lengths,
  wayOut,
  register,
  sentenceCount,
  readability,
  blame,
  duplicates,
  namedButtons,
  placeholderParity,
  promises,
  masking,
];
