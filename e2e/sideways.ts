import type { Page } from '@playwright/test';

/** What reaches beyond the window, and letters that do not fit into the box that hides what is too much. */
export function sidewaysFaults(page: Page): Promise<string[]> {
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
