import { describe, expect, test } from 'vitest';
import { LOCALES } from '../contract/locales.ts';
import { interfaceTexts as en } from './en/interface.ts';
import { interfaceTexts as ja } from './ja/interface.ts';
import { interfaceTexts as ko } from './ko/interface.ts';
import { interfaceTexts as zh } from './zh/interface.ts';

const TEXTS = { ko, en, ja, zh };

/** `{ 'page.title': '...' }` */
function flatten(texts: object, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value] as const]
        : [...flatten(value as object, `${prefix}${key}.`)],
    ),
  );
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
}

describe.each(LOCALES)('interface texts in %s', (locale) => {
  const english = flatten(en);
  const texts = flatten(TEXTS[locale]);

  test('has every key of the page, none empty', () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
    expect(english.size).toBeGreaterThan(150);
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('fills in the same placeholders as the English text', () => {
    for (const [key, text] of texts) {
      expect([key, placeholders(text)]).toEqual([key, placeholders(english.get(key) ?? '')]);
    }
  });
});
