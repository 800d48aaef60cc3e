import type { Rule } from './catalogue.ts';
import { eachText } from './each-text.ts';
import { sentencesOf } from './sentences.ts';

/** GOV.UK writes for a reading age of nine; seven years of school leave room for "driver's license". */
const HIGHEST_GRADE = 7;
const MOST_WORDS = 20;

/** M8: English that is easily read, by sentence length and by the Flesch-Kincaid grade. */
export const readability: Rule = {
  name: 'M8',
  demands: 'English at school grade 7 or below, at most 20 words a sentence',
  find: (catalogue) =>
    eachText(catalogue, ({ body, action }, locale) => {
      if (locale !== 'en') return [];
      const text = `${body} ${action}`;
      const grade = fleschKincaidGrade(text);
      const longest = Math.max(...sentencesOf(text, 'en').map((sentence) => sentence.split(/\s+/).length));
      return [
        ...(grade > HIGHEST_GRADE ? [`grade ${grade.toFixed(1)}`] : []),
        ...(longest > MOST_WORDS ? [`a sentence of ${longest} words`] : []),
      ];
    }),
};

/** J. P. Kincaid and others, 1975: years of school needed. Placeholders count as one short word. */
export function fleschKincaidGrade(text: string): number {
  const plain = text.replace(/\{\w+\}/g, 'ten');
  const sentences = Math.max(1, plain.match(/[.!?]/g)?.length ?? 0);
  const words = plain.match(/[A-Za-z']+/g) ?? [];
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const groups = letters.match(/[aeiouy]+/g)?.length ?? 0;
  const silent = letters.endsWith('e') && !letters.endsWith('le') && groups > 1 ? 1 : 0;
  return Math.max(1, groups - silent);
}
