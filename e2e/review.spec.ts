/** The photo before it is sent: straightened, judged, corrected, held back. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { PublicReason } from '#src/shared/results/outcome.ts';
import * as photos from '#src/tools/specimens/fault-photos.ts';
import { expect, test } from './app.ts';
import type { FileToGive } from './give.ts';
import { WORDS, fixture, outcomeHeading, send, toPhotoStep } from './journey.ts';
import { expectPrintedValues } from './reading.ts';
import { another, aspectOf, photoIn, review } from './reviewing.ts';

const { ui, person } = WORDS.en;
const { looking } = ui;
const CARD_ON_DESK = fixture('resident-phone.jpg');
const CARD_ASPECT = 1.586;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const corner = (page: Page, where: keyof typeof looking.where) =>
  page.getByRole('slider', { name: looking.corners.corner.replace('{where}', looking.where[where]) });

test('a card on a desk is straightened, shown whole on request, and straightened again', async ({ page }) => {
  await toPhotoStep(page, { document: 'id-card' });
  await review(page, CARD_ON_DESK);
  await expect(heading(page)).toHaveText(looking.title);
  await expect(page.getByRole('status')).toHaveText(looking.verdict);
  expect(Math.abs((await aspectOf(page)) / CARD_ASPECT - 1)).toBeLessThan(0.05);

  const straight = await photoIn(page).getAttribute('src');
  await another(page, () => button(page, looking.whole).press('Enter'));
  expect(await photoIn(page).getAttribute('src')).not.toBe(straight);
  expect(await aspectOf(page)).toBeCloseTo(1600 / 1152, 2);
  await expect(page.getByText(looking.straightened)).toHaveCount(0);
  // The same button, with other words: the keyboard goes on where it was.
  await expect(button(page, looking.straighten)).toBeFocused();
  await expect(page.getByRole('status')).toHaveText(looking.verdict);

  await another(page, () => button(page, looking.straighten).press('Space'));
  await expect(button(page, looking.whole)).toBeFocused();
  expect(Math.abs((await aspectOf(page)) / CARD_ASPECT - 1)).toBeLessThan(0.05);
  await send(page);
  await expect(await outcomeHeading(page)).toHaveText(ui.read.title);
  await expectPrintedValues(page, 'resident-phone.jpg', 1);
});

test('the photo stays in place while it is cut anew', async ({ page }) => {
  await toPhotoStep(page, { document: 'id-card' });
  await review(page, CARD_ON_DESK);
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      const photo = document.querySelector('.photo-stage img');
      const title = document.querySelector('h1');
      const bar = document.querySelector('.action-bar-buttons');
      const badge = document.querySelector('.photo-badge')?.textContent ?? '';
      const top = (node: Element | null) =>
        node === null ? 'gone' : Math.round(node.getBoundingClientRect().top);
      const now = [photo?.getAttribute('src') ?? 'no photo', top(title), top(photo), top(bar), badge].join(
        ' ',
      );
      if (seen.at(-1) !== now) seen.push(now);
      requestAnimationFrame(look);
    };
    look();
  });
  await another(page, () => button(page, looking.whole).click());
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen.filter((moment) => /no photo|gone/.test(moment))).toEqual([]);
  const [before, during] = seen;
  // Nothing moved; only the quiet word was added.
  expect(during).toBe(`${before?.trim()} ${ui.preparing.title}`);
});

test('corners are moved by keyboard, put back, and cut at', async ({ page }) => {
  await toPhotoStep(page, { document: 'id-card' });
  await review(page, CARD_ON_DESK);
  await button(page, looking.adjust).press('Enter');
  await expect(heading(page)).toHaveText(looking.corners.title);
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole('slider')).toHaveCount(4);

  const topLeft = corner(page, 'topLeft');
  await page.keyboard.press('Tab');
  await expect(topLeft).toBeFocused();
  await expect(topLeft).toHaveAccessibleDescription(looking.corners.keys);
  const before = await middleOf(page, 'topLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowUp');
  const after = await middleOf(page, 'topLeft');
  expect(after.x - before.x).toBeCloseTo(-1, 1);
  expect(after.y - before.y).toBeCloseTo(-10, 1);
  await expect(page.locator('.magnifier')).toBeVisible();

  for (let press = 0; press < 60; press += 1) await page.keyboard.press('Shift+ArrowRight');
  const [left, right] = [await middleOf(page, 'topLeft'), await middleOf(page, 'topRight')];
  expect(left.x).toBeLessThan(right.x);

  await button(page, looking.corners.reset).press('Enter');
  expect(await middleOf(page, 'topLeft')).toEqual(before);
  await corner(page, 'bottomRight').focus();
  const text = await corner(page, 'bottomRight').getAttribute('aria-valuetext');
  for (let press = 0; press < 6; press += 1) await page.keyboard.press('Shift+ArrowUp');
  await expect(corner(page, 'bottomRight')).not.toHaveAttribute('aria-valuetext', text ?? '');
  await button(page, looking.corners.done).press('Enter');
  await expect(page.getByText(looking.straightened)).toBeVisible();
  await expect(heading(page)).toBeFocused();
});

test('corners are dragged, with what lies under the finger in sight; Back leaves the photo as it was', async ({
  page,
}) => {
  await toPhotoStep(page, { document: 'id-card' });
  await review(page, CARD_ON_DESK);
  const first = await aspectOf(page);
  await button(page, looking.adjust).click();
  const from = await middleOf(page, 'bottomLeft');
  const stage = await page.locator('.corner-stage').boundingBox();
  // Taken hold of beside its middle: it keeps that distance.
  await page.mouse.move(from.x + 9, from.y - 7);
  await page.mouse.down();
  await expect(page.locator('.magnifier')).toBeVisible();
  await page.mouse.move(from.x + 49, from.y - 87, { steps: 5 });
  const to = await middleOf(page, 'bottomLeft');
  expect(to.x).toBeCloseTo(from.x + 40, 0);
  expect(to.y).toBeCloseTo(from.y - 80, 0);
  await page.mouse.move(-500, 5_000, { steps: 5 });
  await page.mouse.up();
  await expect(page.locator('.magnifier')).toHaveCount(0);
  const outside = await middleOf(page, 'bottomLeft');
  expect(outside.x).toBeCloseTo(stage?.x ?? 0, 0);
  expect(outside.y).toBeCloseTo((stage?.y ?? 0) + (stage?.height ?? 0), 0);

  await button(page, ui.page.back).click();
  await expect(heading(page)).toHaveText(looking.title);
  expect(await aspectOf(page)).toBe(first);
  await button(page, looking.adjust).click();
  expect(await middleOf(page, 'bottomLeft')).toEqual(from);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y - 120, { steps: 5 });
  await page.mouse.up();
  await another(page, () => button(page, looking.corners.done).click());
  expect(await aspectOf(page)).toBeGreaterThan(first * 1.15);
});

test('a photo in which no card was found can be cut by hand', async ({ page }) => {
  await toPhotoStep(page, { document: 'id-card' });
  await review(page, fixture('no-document.jpg'));
  await expect(button(page, looking.whole)).toHaveCount(0);
  await expect(button(page, looking.straighten)).toHaveCount(0);
  await button(page, looking.adjust).click();
  await another(page, () => button(page, looking.corners.done).click());
  await expect(page.getByText(looking.straightened)).toBeVisible();
});

const FAULTS: readonly { reason: PublicReason & keyof typeof person; photo: () => Promise<FileToGive> }[] = [
  { reason: 'IMAGE_BLURRY', photo: photos.blurredPhoto },
  { reason: 'IMAGE_TOO_DARK', photo: photos.darkPhoto },
  { reason: 'IMAGE_GLARE', photo: photos.glaringPhoto },
  { reason: 'CARD_CUT_OFF', photo: photos.cutOffPhoto },
  { reason: 'IMAGE_TOO_SMALL', photo: photos.smallPhoto },
];

for (const { reason, photo } of FAULTS) {
  for (const locale of ['en', 'ko'] as const) {
    test(`${reason} is said before sending (${locale})`, async ({ page }) => {
      const words = WORDS[locale];
      await toPhotoStep(page, { document: 'id-card', locale });
      await review(page, await photo());
      await expect(heading(page)).toHaveText(words.person[reason].title);
      await expect(heading(page)).toBeFocused();
      await expect(page.getByText(words.person[reason].action)).toBeVisible();
      await expect(button(page, words.ui.looking.use)).toHaveCount(0);
      await expect(button(page, words.ui.looking.anyway)).toHaveCount(0);
      const dialog = page.waitForEvent('filechooser');
      await page.locator('main .button.primary').filter({ hasText: words.ui.looking.another }).click();
      await (await dialog).setFiles(fixture('resident.jpg'));
      await expect(heading(page)).toHaveText(words.ui.looking.title);
      await expect(button(page, words.ui.looking.use)).toBeVisible();
    });
  }
}

test('glare is shown where it is, in words too, and the photo can be seen bare', async ({ page }) => {
  await toPhotoStep(page, { document: 'id-card' });
  await review(page, await photos.glaringPhoto());
  const spot = page.locator('.trouble-place[data-kind=glare] .trouble-line');
  await expect(spot).toHaveCount(1);
  const where = looking.glare.replace('{where}', looking.where.middle);
  await expect(page.getByText(where, { exact: true })).toBeVisible();
  const [lit, photo] = [await spot.boundingBox(), await photoIn(page).boundingBox()];
  const share = ((lit?.x ?? 0) + (lit?.width ?? 0) / 2 - (photo?.x ?? 0)) / (photo?.width ?? 1);
  // The lamp was drawn at 0.38 of the desk, which is about 0.35 of the card.
  expect(share).toBeGreaterThan(0.25);
  expect(share).toBeLessThan(0.5);
  const toggle = button(page, looking.showWhere);
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await toggle.press('Space');
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  await expect(spot).toHaveCount(0);
});

test('a soft fault may be overridden after two refusals, and is really sent', async ({ page }) => {
  await toPhotoStep(page, { document: 'id-card', locale: 'ko' });
  const words = WORDS.ko.ui.looking;
  const anyway = button(page, words.anyway);
  await review(page, await photos.darkPhoto());
  await another(page, () => button(page, words.whole).click());
  await expect(anyway).toHaveCount(0);
  await review(page, await photos.cutOffPhoto());
  await expect(anyway).toHaveCount(0);
  await review(page, await photos.darkPhoto());
  await anyway.click();
  await expect(heading(page)).toHaveText(WORDS.ko.ui.sending.title);
  await outcomeHeading(page, 'ko');
  await review(page, await photos.darkPhoto());
  await expect(anyway).toHaveCount(0);
});

test('a hard fault is never overridden; another file is always a way on', async ({ page }) => {
  await toPhotoStep(page, { document: 'id-card' });
  for (let refusal = 1; refusal <= 4; refusal += 1) {
    await review(page, await photos.blackPhoto());
    await expect(heading(page)).toHaveText(person.IMAGE_TOO_DARK.title);
    await expect(button(page, looking.anyway)).toHaveCount(0);
    await expect(button(page, looking.use)).toHaveCount(0);
  }
  await review(page, fixture('resident.jpg'));
  await expect(button(page, looking.use)).toBeVisible();
});

for (const locale of ['en', 'ko'] as const) {
  test(`axe finds nothing on any state of the review (${locale})`, async ({ page }) => {
    test.setTimeout(120_000);
    const words = WORDS[locale].ui.looking;
    const found: string[] = [];
    const check = async (state: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .options({ rules: { 'target-size': { enabled: true } } })
          .analyze();
        found.push(...violations.map(({ id }) => `${state}, ${colorScheme}: ${id}`));
      }
    };
    await toPhotoStep(page, { document: 'id-card', locale });
    await review(page, CARD_ON_DESK);
    await check('straightened');
    await another(page, () => button(page, words.whole).click());
    await check('whole');
    await button(page, words.adjust).click();
    await page.getByRole('slider').first().press('ArrowDown');
    await check('corners');
    await review(page, await photos.glaringPhoto());
    await check('held back, trouble shown');
    await review(page, await photos.blackPhoto());
    await check('held back for good');
    await review(page, await photos.darkPhoto());
    await check('use it anyway');
    expect(found).toEqual([]);
  });
}

/** Where a handle stands, in pixels of the page. */
async function middleOf(page: Page, where: keyof typeof looking.where): Promise<{ x: number; y: number }> {
  const box = await corner(page, where).boundingBox();
  if (box === null) throw new Error(`no corner ${where}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
