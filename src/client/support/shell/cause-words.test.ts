import { expect, test } from 'vitest';
import { firstSentence } from './cause-words.ts';

test.each([
  ['The reading service refused our sign-in. All are affected.', 'The reading service refused our sign-in.'],
  ['파일 형식이 .jpg가 아니에요. 다시 찍으세요.', '파일 형식이 .jpg가 아니에요.'],
  ['接続情報が違います。全員に影響します。', '接続情報が違います。'],
  ['没有句号', '没有句号'],
])('%s', (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence);
});
