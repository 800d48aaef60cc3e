/** What the camera says while scenes play before it, in which order, and when it takes the photo by itself. */
import { expect } from '@playwright/test';
import {
  BLURS,
  CHANGING,
  CLOSER,
  DARKNESS,
  GLARES,
  LEAVES,
  NO_CARD,
  TILTS,
} from '#src/tools/scenes/video/videos.ts';
import {
  type LoggedWords,
  logWords,
  openCamera,
  PHONE_SIDEWAYS,
  reviewHeading,
  test,
  words,
} from './camera.ts';

const { hints } = words;

test.use(PHONE_SIDEWAYS);
// A video that was not played before has to be rendered first.
test.slow();

/** Words stand for a second, and three are between announcements; a busy machine draws one later than the other. */
const STANDS_MS = 700;
const BETWEEN_GUIDANCE_MS = 2_500;

const MENDED = [
  { name: 'comes closer', video: CLOSER, first: hints.CARD_TOO_FAR },
  { name: 'is tilted, then held square', video: TILTS, first: hints.CARD_TILTED },
  { name: 'shines, then no more', video: GLARES, first: hints.IMAGE_GLARE },
  { name: 'is blurred, then sharp', video: BLURS, first: hints.IMAGE_BLURRY },
];

for (const { name, video, first } of MENDED) {
  test(`a card that ${name} is taken by itself`, async ({ page, show }) => {
    await show(video);
    const shown = await logWords(page, '.hint-plate');
    await openCamera(page, { document: 'id-card' });
    await expect(reviewHeading(page)).toBeVisible();

    const log = await shown();
    const said = spoken(log);
    // Before the first frame and while the card moves there may be other words; none of them is praise.
    expect(said).toContain(first);
    expect(said.indexOf(hints.READY)).toBeGreaterThan(said.indexOf(first));
    expect(said.at(-1)).toBe(words.taken);
    expect(said.filter((hint) => hint === hints.READY)).toHaveLength(1);
    expectCalm(log.filter((entry) => entry.words !== words.taken));
  });
}

test('a card that leaves is asked for again, and nothing is taken', async ({ page, show }) => {
  await show(LEAVES);
  const shown = await logWords(page, '.hint-plate');
  await openCamera(page, { document: 'id-card' });
  await expect.poll(async () => spoken(await shown())).toContain(hints.CARD_TOO_FAR);
  await expect(page.locator('.hint-plate')).toHaveText(hints.CARD_NOT_IN_FRAME);
  await page.waitForTimeout(1_500);
  expect(spoken(await shown())).not.toContain(hints.READY);
  await expect(reviewHeading(page)).toHaveCount(0);
});

for (const { name, video, hint } of [
  { name: 'a bare desk', video: NO_CARD, hint: hints.CARD_NOT_IN_FRAME },
  { name: 'a card in the dark', video: DARKNESS, hint: hints.IMAGE_TOO_DARK },
]) {
  test(`${name} is never taken`, async ({ page, show }) => {
    await show(video);
    const shown = await logWords(page, '.hint-plate');
    await openCamera(page, { document: 'id-card' });
    await expect(page.locator('.hint-plate')).toHaveText(hint);
    await page.waitForTimeout(2_500);
    expect(spoken(await shown()).at(-1)).toBe(hint);
    await expect(reviewHeading(page)).toHaveCount(0);
  });
}

test('half a minute of changing scenes is announced calmly', async ({ page, show }) => {
  await show(CHANGING);
  const shown = await logWords(page, '.hint-plate');
  const said = await logWords(page, '[role=status]');
  await openCamera(page, { document: 'id-card' });
  await page.locator('.hint-plate').waitFor();
  const startMs = await page.evaluate(() => performance.now());
  await page.waitForTimeout(30_000);

  const log = (await said()).filter(({ atMs }) => atMs >= startMs);
  expect(log.length).toBeGreaterThanOrEqual(4);
  expect(log.length).toBeLessThanOrEqual(10);
  const guidance = log.filter((entry) => (Object.values(hints) as string[]).includes(entry.words));
  expect(Math.min(...gaps(log))).toBeGreaterThanOrEqual(1_000);
  expect(Math.min(...gaps(guidance))).toBeGreaterThanOrEqual(BETWEEN_GUIDANCE_MS);
  // What is announced is what is seen, and there was more to see than is announced.
  const seen = await shown();
  expect(new Set(seen.map((entry) => entry.words)).size).toBeGreaterThanOrEqual(4);
  expectCalm(seen);
  await expect(reviewHeading(page)).toHaveCount(0);
});

function spoken(log: readonly LoggedWords[]): string[] {
  return log.map((entry) => entry.words);
}

/** No words are replaced before they can be read; the first ones are there before there is a frame to judge. */
function expectCalm(log: readonly LoggedWords[]): void {
  for (const gap of gaps(log.slice(1))) expect(gap).toBeGreaterThanOrEqual(STANDS_MS);
}

function gaps(log: readonly LoggedWords[]): number[] {
  return log.slice(1).map(({ atMs }, index) => atMs - (log[index]?.atMs ?? 0));
}
