/** A HEIC photo in a browser that cannot open one: our decoder does, under the policies that production sends. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from './app.ts';
import { WORDS, giveFile, toPhotoStep } from './journey.ts';

const PHOTO = resolve(import.meta.dirname, '../../shared/corpus/heic/IMG_5195.HEIC');
const { ui } = WORDS.en;

test('is opened and shown', async ({ page }) => {
  test.skip(
    !existsSync(PHOTO),
    'the collection of odd files, with the only HEIC photo, is not beside the repository',
  );
  await toPhotoStep(page, { document: 'id-card' });
  const decoder = page.waitForResponse((response) => response.url().includes('/heic-worker-'));
  await giveFile(page, PHOTO);
  expect((await decoder).headers()['content-security-policy']).toContain("'wasm-unsafe-eval'");
  // Whatever is said of it as a document, its pixels are there.
  const photo = page.getByRole('img', { name: ui.looking.alt });
  await expect(photo).toBeVisible({ timeout: 30_000 });
  const width = await photo.evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return image.naturalWidth;
  });
  expect(width).toBeGreaterThan(1_000);
});
