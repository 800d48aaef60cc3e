import type { Page } from '@playwright/test';
import { expect } from './app.ts';

/** More presses of Tab than any screen has stops. */
const STOPS_AT_MOST = 40;

/** Presses Tab until the control with these words has the focus; every stop on the way can be seen. */
export async function tabTo(page: Page, words: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let stops = 0; stops < STOPS_AT_MOST; stops += 1) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    // The browser's own bar, on the way round.
    if (stop === null) continue;
    expect(stop.isVisible, `the focus is seen on “${stop.name}”`).toBe(true);
    if (stop.name.includes(words)) return;
    passed.push(stop.name);
  }
  throw new Error(`Tab never reaches “${words}”, only ${passed.join(' | ')}`);
}

export async function isFocused(page: Page, words: string): Promise<boolean> {
  return (await focused(page))?.name.includes(words) === true;
}

/** What has the focus, its words, and whether it stands in the window with a ring that can be seen. */
function focused(page: Page): Promise<{ name: string; isVisible: boolean } | null> {
  return page.evaluate(() => {
    const node = document.activeElement;
    if (!(node instanceof HTMLElement) || node === document.body) return null;
    const labels = node instanceof HTMLInputElement || node instanceof HTMLSelectElement ? node.labels : null;
    const name = [node.getAttribute('aria-label'), node.textContent, labels?.[0]?.textContent].join(' ');
    const { outlineStyle, outlineWidth } = getComputedStyle(node);
    const hasRing = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    const { top, bottom, left, right } = node.getBoundingClientRect();
    const isInWindow = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    return { name, isVisible: hasRing && isInWindow };
  });
}
