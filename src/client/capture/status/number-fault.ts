import { readReference } from '#src/shared/reference.ts';

const SIGNS = 8;

/**
 * What is wrong with a number as it is being typed: nothing as long as more may follow, unless the person has tried it so.
 * `short`: too few signs. `wrong`: the check sign says that one of them is another.
 */
export function numberFault(text: string, tried: boolean): 'short' | 'wrong' | null {
  if (readReference(text) !== null) return null;
  const count = [...text.matchAll(/[\p{L}\p{N}]/gu)].length;
  if (count >= SIGNS) return 'wrong';
  return tried ? 'short' : null;
}
