/** Nothing is cut off and nothing scrolls sideways: narrow, lying, large letters, in every language. */
import type { Page } from '@playwright/test';
import { LOCALES } from '#src/shared/contract/locales.ts';
import { expect } from './app.ts';
import { switchLanguage } from './journey.ts';
import { test } from './line-test.ts';
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

/** What reaches beyond the window, and letters that do not fit into the box that hides what is too much. */
function sidewaysFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} px wide in ${clientWidth} px`);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const node = text.parentElement;
      const words = text.textContent?.trim() ?? '';
      if (words === '' || !node?.checkVisibility()) continue;
      if (node.closest('.visually-hidden, select, script, style')) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      const name = `“${words.slice(0, 40)}”`;
      if (box.right > clientWidth + 1 || box.left < -1) faults.push(`${name} leaves the window`);
      for (let around: HTMLElement | null = node; around; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around);
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        const outer = around.getBoundingClientRect();
        // A line box is a little higher than the letters in it.
        if (box.right > outer.right + 1 || box.bottom > outer.bottom + 4) faults.push(`${name} is cut off`);
      }
    }
    return faults;
  });
}
