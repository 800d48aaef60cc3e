import type { Rule } from './catalogue.ts';
import { eachText, wholeText } from './each-text.ts';

const CODE = /(?<!\d)-?\d{3,}(?!\d)/;
const KEY_NAME = /[A-Z]{2,}_[A-Z_]+/;
/** Shorter messages of the upstream are ordinary words ("Forbidden" is one of the banned). */
const SHORTEST_TELLING_MESSAGE = 9;

/** M2: a person reads no code, no name of a key, and nothing that the upstream wrote. */
export const noCodes: Rule = {
  name: 'M2',
  demands: 'no code, key name or upstream text in what a person reads',
  find: (catalogue) => {
    const upstream = catalogue.resultMessages
      .filter((message) => message.length >= SHORTEST_TELLING_MESSAGE)
      .map((message) => message.replace(/\.$/, '').toLowerCase());
    return eachText(catalogue, (text) => {
      const whole = wholeText(text);
      const found = [CODE.exec(whole), KEY_NAME.exec(whole)].flatMap((match) => (match ? [match[0]] : []));
      const quoted = upstream.filter((message) => whole.toLowerCase().includes(message));
      return [...found, ...quoted].map((what) => `code, key or upstream text: ${what}`);
    });
  },
};
