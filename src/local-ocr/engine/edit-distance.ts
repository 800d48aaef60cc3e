/** Levenshtein: insertions, deletions and replacements that make one text of the other. */
export function editDistance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced));
    }
    previous = current;
  }
  return previous[other.length] ?? 0;
}

/** How far the nearest stretch of the text is from the phrase; spaces and punctuation don't count. */
export function distanceWithin(text: string, phrase: string): number {
  const letters = text.replace(/[\s.,:;'"·]/g, '');
  let best = phrase.length;
  for (let start = 0; start < letters.length; start++) {
    for (const length of [phrase.length, phrase.length - 1, phrase.length + 1]) {
      best = Math.min(best, editDistance(letters.slice(start, start + length), phrase));
    }
  }
  return best;
}
