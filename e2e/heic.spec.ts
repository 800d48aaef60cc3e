/** A HEIC photo in a browser that cannot open one: our decoder does, under the policies that production sends. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from './app.ts';
import { WORDS, giveFile, toPhotoStep } from './journey.ts';

const PHOTO = resolve(import.meta.dirname, '../../shared/corpus/heic/IMG_5195.HEIC');
const { ui } = WORDS.en;

test('is opened, shown and ready to be sent', async ({ page }) => {
  test.skip(
    !existsSync(PHOTO),
    'the collection of odd files, with the only HEIC photo, is not beside the repository',
  );
  await toPhotoStep(page, { document: 'id-card' });
  const decoder = page.waitForResponse((response) => response.url().includes('/heic-worker-'));
  await giveFile(page, PHOTO);
  expect((await decoder).headers()['content-security-policy']).toContain("'wasm-unsafe-eval'");
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui.looking.title, { timeout: 30_000 });
  const width = await page
    .getByRole('img', { name: ui.looking.alt })
    .evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return image.naturalWidth;
    });
  expect(width).toBeGreaterThan(1_000);
});
