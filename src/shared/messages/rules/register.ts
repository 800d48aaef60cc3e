import type { Locale } from '../../contract/locales.ts';
import { PERSON_FIELDS, type PersonField, type Rule } from './catalogue.ts';
import { eachText, wholeText } from './each-text.ts';
import { sentencesOf } from './sentences.ts';

/** How a sentence ends in the one tone that each language keeps: 해요체, です・ます, full stops. */
const ENDS: Readonly<Record<Locale, (sentence: string, field: PersonField) => boolean>> = {
  en: (sentence, field) => field === 'title' || sentence.endsWith('.'),
  ko: (sentence) => /요[.!?]?$/.test(sentence),
  ja: (sentence) => /(です|ます|ません|ました|でした|ください)。?$/.test(sentence),
  zh: (sentence, field) => field === 'title' || /[。？]$/.test(sentence),
};

/** M6: one tone, no full stop after a title, no Hangul in Japanese and Chinese texts. */
export const register: Rule = {
  name: 'M6',
  demands: 'every sentence keeps the tone of its language',
  find: (catalogue) =>
    eachText(catalogue, (text, locale) => [
      ...PERSON_FIELDS.flatMap((field) =>
        sentencesOf(text[field], locale)
          .filter((sentence) => !ENDS[locale](sentence, field))
          .map((sentence) => `${field} is out of tone: ${sentence}`),
      ),
      ...(/[.。]$/.test(text.title) ? ['title ends with a full stop'] : []),
      ...((locale === 'ja' || locale === 'zh') && /[가-힣]/.test(wholeText(text)) ? ['Hangul'] : []),
    ]),
};
