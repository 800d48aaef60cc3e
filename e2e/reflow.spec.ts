/** Nothing is cut off and nothing scrolls sideways: narrow, lying, large letters, in every language. */
import { LOCALES } from '#src/shared/contract/locales.ts';
import { expect } from './app.ts';
import { switchLanguage } from './journey.ts';
import { test } from './line-test.ts';
import { sidewaysFaults } from './sideways.ts';
import { tour } from './tour.ts';

interface Shape {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Of the browser's own letter size, as people set it who need larger letters. */
  readonly text: '100%' | '200%';
}

const SHAPES: readonly Shape[] = [
  { name: '320 px wide', width: 320, height: 640, text: '100%' },
  { name: 'a phone upright', width: 360, height: 740, text: '100%' },
  { name: 'a phone lying', width: 740, height: 360, text: '100%' },
  { name: 'letters twice as large', width: 360, height: 740, text: '200%' },
];

test('no screen scrolls sideways or cuts anything off, in any language', async ({ page, app, line }) => {
  test.setTimeout(240_000);
  const wrong = new Set<string>();
  await tour(page, app, line, async (screen) => {
    for (const locale of LOCALES) {
      await switchLanguage(page, locale);
      for (const shape of SHAPES) {
        await page.setViewportSize({ width: shape.width, height: shape.height });
        await page.evaluate((text) => {
          document.documentElement.style.fontSize = text;
        }, shape.text);
        for (const fault of await sidewaysFaults(page)) {
          wrong.add(`${screen}, ${locale}, ${shape.name}: ${fault}`);
        }
      }
      await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
    }
    await switchLanguage(page, 'en');
    await page.setViewportSize({ width: 1280, height: 720 });
  });
  expect([...wrong]).toEqual([]);
});
