import type { Rule } from './catalogue.ts';
import { eachText } from './each-text.ts';
import { sentencesOf } from './sentences.ts';

const MOST_IN_BODY = 2;
const MOST_IN_ACTION = 3;

/** M7: what happened in two sentences, what to do in three. */
export const sentenceCount: Rule = {
  name: 'M7',
  demands: 'no more sentences than a hurried person reads',
  find: (catalogue) =>
    eachText(catalogue, ({ body, action }, locale) => [
      ...(sentencesOf(body, locale).length > MOST_IN_BODY ? ['too many sentences in the body'] : []),
      ...(sentencesOf(action, locale).length > MOST_IN_ACTION ? ['too many sentences in the action'] : []),
    ]),
};
