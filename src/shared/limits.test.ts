import { expect, test } from 'vitest';
import { imageBudgetBytes, maxMegabytesText } from './limits.ts';

test('what a browser may send leaves room for the frame, and for Base64 where that is wanted', () => {
  expect(imageBudgetBytes(5_000_000, 'raw')).toBe(4_990_000);
  const base64 = imageBudgetBytes(5_000_000, 'base64');
  expect(base64).toBe(3_742_500);
  expect((base64 / 3) * 4).toBeLessThanOrEqual(4_990_000);
});

test.each([
  [4_990_000, '5'],
  [4_900_000, '5'],
  [4_899_999, '4.8'],
  [3_742_500, '3.7'],
  [1_000_000, '1'],
  [5_000_000, '5'],
  [19_990_000, '19.9'],
])('%i bytes are told as %s MB', (bytes, text) => {
  expect(maxMegabytesText(bytes)).toBe(text);
});
