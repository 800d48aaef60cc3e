import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LOCALES } from '#src/shared/contract/locales.ts';
import { INTERFACE_TREES } from '#src/shared/messages/rules/interface-trees.ts';
import { REAL_CATALOGUE } from '#src/shared/messages/rules/real-catalogue.ts';
import { catalogueOf, findingsIn, treesOf } from './table-rules.ts';
import { readLiterals, replaceLiterals } from './text-file.ts';
import { TEXT_SOURCES } from './text-sources.ts';
import { MESSAGES_FOLDER, pathOf, readTable } from './text-table.ts';

const table = readTable();

test('the table holds exactly what the rules of `npm run messages` read', () => {
  expect(table.size).toBeGreaterThan(1_000);
  expect(catalogueOf(table)).toEqual(REAL_CATALOGUE);
  expect(treesOf(table)).toEqual(INTERFACE_TREES);
  expect(findingsIn(table)).toEqual([]);
});

test('writing every text in its own place changes no byte of what it says', () => {
  for (const source of TEXT_SOURCES) {
    for (const locale of LOCALES) {
      const module = readFileSync(pathOf(MESSAGES_FOLDER, locale, source), 'utf8');
      const literals = readLiterals(module);
      const texts = new Map([...literals].map(([key, { text }]) => [key, text]));
      const again = readLiterals(replaceLiterals(module, texts));
      expect([...again].map(([key, { text }]) => [key, text])).toEqual([...texts]);
    }
  }
});

test('only the place of a changed text changes', () => {
  const module = `import type { T } from './t.ts';\n\n/** Why. */\nexport const a = {\n  b: { 'c-d': 'one', e: "it's" },\n  // Kept.\n  f: \`x\n\ny\`,\n} satisfies T;\n`;
  const changes = new Map([
    ['b.c-d', "one's \\ \n two"],
    ['f', 'a `tick` and ${no} value'],
  ]);
  const changed = replaceLiterals(module, changes);
  const texts = readLiterals(changed);
  expect(texts.get('b.c-d')?.text).toBe("one's \\ \n two");
  expect(texts.get('b.e')?.text).toBe("it's");
  expect(texts.get('f')?.text).toBe('a `tick` and ${no} value');
  const around = (text: string) => text.replace(/'c-d': '.*?(?<!\\)'/s, '').replace(/f: `.*`/s, '');
  expect(around(changed)).toBe(around(module));
});

test.each([
  ['export const a = { b: `x${1}` };', /no object/],
  ['export const a = { ...c };', /more than texts/],
  ['export const a = { b: 1 };', /no object/],
  ['export const a = {}; export const b = {};', /one constant/],
])('what could not be written back is refused: %s', (module, message) => {
  expect(() => readLiterals(module)).toThrow(message);
});
