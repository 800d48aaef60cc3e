import type { Locator, Page } from '@playwright/test';
import { expect } from './app.ts';
import { giveFile } from './journey.ts';

/** The photo as it stands before the person. */
export function photoIn(page: Page): Locator {
  return page.locator('.photo-stage img');
}

/** Gives a file and waits until it, and not the photo before it, is looked at. */
export async function review(page: Page, file: Parameters<typeof giveFile>[1]): Promise<void> {
  await another(page, () => giveFile(page, file));
}

/** Does something and waits until another image stands where the last one stood. */
export async function another(page: Page, act: () => Promise<void>): Promise<void> {
  const photo = photoIn(page);
  const before = (await photo.count()) === 0 ? null : await photo.getAttribute('src');
  await act();
  await expect(photo).not.toHaveAttribute('src', before ?? 'none');
  await expect(page.locator('.photo-stage[data-dim]')).toHaveCount(0);
}

/** Width over height of the image that would be sent. */
export function aspectOf(page: Page): Promise<number> {
  return photoIn(page).evaluate((photo: HTMLImageElement) => photo.naturalWidth / photo.naturalHeight);
}
