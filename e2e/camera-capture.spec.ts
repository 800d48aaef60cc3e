/** From a card before the camera to its fields: the photo, the corners that it is cut out at, the answer. */
import { expect } from '@playwright/test';
import { cornerError } from '#src/tools/scenes/quad-geometry.ts';
import { HELD, TWO } from '#src/tools/scenes/video/videos.ts';
import { openCamera, PHONE_SIDEWAYS, reviewHeading, shownCorners, test, words } from './camera.ts';
import { outcomeHeading, send, WORDS } from './journey.ts';
import { expectPrintedValues } from './reading.ts';

const { ui } = WORDS.en;

test.use(PHONE_SIDEWAYS);
// A video that was not played before has to be rendered first.
test.slow();

/** Mean distance of the corners from where they are drawn, as a share of the card's width. */
const MOST_CORNER_ERROR = 0.02;
const LEAST_WIDTH_PX = 1000;
const FRAME_ASPECT = 16 / 9;

test('a card before the camera is taken, cut out at its corners, and read', async ({ page, show }) => {
  const { quads } = await show(HELD);
  const [truth] = quads;
  if (!truth) throw new Error('the video shows no card');
  await openCamera(page, { document: 'id-card' });
  await expect(reviewHeading(page)).toBeVisible();
  const size = await page.getByRole('img', { name: ui.looking.alt }).evaluate((image) => {
    const { naturalWidth, naturalHeight } = image as HTMLImageElement;
    return { width: naturalWidth, height: naturalHeight };
  });
  expect(size.width).toBeGreaterThanOrEqual(LEAST_WIDTH_PX);
  expect(size.width / size.height).toBeCloseTo(1.586, 1);

  await page.getByRole('button', { name: ui.looking.adjust, exact: true }).click();
  expect(cornerError(await shownCorners(page), truth, FRAME_ASPECT)).toBeLessThanOrEqual(MOST_CORNER_ERROR);
  await page.getByRole('button', { name: ui.sending.cancel, exact: true }).click();

  await send(page);
  await expect(await outcomeHeading(page)).toHaveText(ui.read.title);
  await expectPrintedValues(page, 'resident.jpg', 1);
});

test('of two cards the one in the frame is taken', async ({ page, show }) => {
  const { quads } = await show(TWO);
  const [truth] = quads;
  if (!truth) throw new Error('the video shows no card');
  await openCamera(page, { document: 'id-card' });
  await expect(reviewHeading(page)).toBeVisible();
  await page.getByRole('button', { name: ui.looking.adjust, exact: true }).click();
  expect(cornerError(await shownCorners(page), truth, FRAME_ASPECT)).toBeLessThanOrEqual(MOST_CORNER_ERROR);
});

test('with Automatic off the photo waits for the button', async ({ page, show }) => {
  await show(TWO);
  await openCamera(page, { document: 'id-card' });
  await page.getByRole('switch', { name: words.auto.label }).click();
  await expect(page.locator('.hint-plate')).toHaveText(words.pressNow);
  await page.waitForTimeout(2_000);
  await expect(reviewHeading(page)).toHaveCount(0);
  await page.getByRole('button', { name: words.shutter, exact: true }).click();
  await expect(reviewHeading(page)).toBeVisible();
});
