import { expect, it } from 'vitest';
import { findInterfaceFaults, type TextTree } from './interface-rules.ts';

const CLEAN: TextTree = { giving: { choose: 'Choose a file' }, amount: '{sent} of {total}' };

function faultsOf(ja: TextTree): readonly string[] {
  return findInterfaceFaults({ ko: CLEAN, en: CLEAN, ja, zh: CLEAN }).map(
    ({ locale, key, what }) => `${locale} ${key}: ${what}`,
  );
}

it('passes texts that agree', () => {
  expect(faultsOf(CLEAN)).toEqual([]);
});

it.each([
  ['a missing key', { amount: CLEAN['amount'] ?? '' }, 'ja giving.choose: missing'],
  ['an extra key', { ...CLEAN, more: '追加' }, 'ja more: not in the English texts'],
  ['nothing at all', { ...CLEAN, giving: { choose: ' ' } }, 'ja giving.choose: empty'],
  ['a banned word', { ...CLEAN, giving: { choose: 'エラーです' } }, 'ja giving.choose: banned word: エラー'],
  ['a code', { ...CLEAN, giving: { choose: '結果 4000121' } }, 'ja giving.choose: code or key: 4000121'],
  [
    'words of another language',
    { ...CLEAN, giving: { choose: '파일 선택' } },
    'ja giving.choose: another script',
  ],
  ['another placeholder', { ...CLEAN, amount: '{sent}' }, 'ja amount: has {sent}, English has {sent,total}'],
])('catches %s', (_name, ja, finding) => {
  expect(faultsOf(ja)).toContain(finding);
});

it('allows a word where it is meant', () => {
  const texts = { simulate: { arm: 'Make it fail' }, message: { arm: 'Make it fail' } };
  const found = findInterfaceFaults({ ko: texts, en: texts, ja: texts, zh: texts });
  expect(found.map(({ locale, key }) => `${locale} ${key}`)).toEqual(['en message.arm']);
});
