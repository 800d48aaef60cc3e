import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Smallest side of a target, in CSS pixels; our own bar, above WCAG's 24. */
const TARGET_PX = 44;

/** What axe finds on the page as it stands, targets that are too small included. */
export async function violations(page: Page): Promise<string[]> {
  await standStill(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(TAGS)
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Half faded from one theme to the other is no colour that a person reads. */
async function standStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
}

/**
 * Whatever can be pressed or typed into and is smaller than it should be. Measured is what takes the press: of a
 * checkbox its whole row, because the row is its label.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((smallest) => {
    const pressable = 'a[href], button, input:not([type=file]), select, [tabindex="0"]';
    return [...document.querySelectorAll<HTMLElement>(pressable)]
      .filter((node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((node) => ({ node, box: (node.closest('label') ?? node).getBoundingClientRect() }))
      .filter(({ box }) => Math.min(box.width, box.height) < smallest - 0.5)
      .map(({ node, box }) => {
        const name = node.getAttribute('aria-label') ?? node.textContent?.trim() ?? node.tagName;
        return `${name.slice(0, 40)} (${Math.round(box.width)} x ${Math.round(box.height)})`;
      });
  }, TARGET_PX);
}
