import { expect, it } from 'vitest';
import { sentences } from './sentences.ts';

it('stands sentences beside each other as the language does', () => {
  expect(sentences(['One.', '', 'Two.'], 'en')).toBe('One. Two.');
  expect(sentences(['하나예요.', '둘이에요.'], 'ko')).toBe('하나예요. 둘이에요.');
  expect(sentences(['一つです。', '二つです。'], 'ja')).toBe('一つです。二つです。');
  expect(sentences(['一。', '二。'], 'zh')).toBe('一。二。');
});
