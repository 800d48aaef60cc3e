import type { Page } from 'playwright';
import type { DocumentType } from '#src/shared/documents.ts';
import { buttons as enButtons } from '#src/shared/messages/en/buttons.ts';
import { interfaceTexts as enTexts } from '#src/shared/messages/en/interface.ts';
import { buttons as koButtons } from '#src/shared/messages/ko/buttons.ts';
import { interfaceTexts as koTexts } from '#src/shared/messages/ko/interface.ts';
import type { PhotoFile } from './specimens/fault-photos.ts';

const WORDS = { en: { ui: enTexts, buttons: enButtons }, ko: { ui: koTexts, buttons: koButtons } } as const;

export type TourLocale = keyof typeof WORDS;

/** A person walking through the page, one screen at a time. */
export interface Tour {
  choose(): Promise<void>;
  consent(document: DocumentType): Promise<void>;
  photo(): Promise<void>;
  look(file: string): Promise<void>;
  /** The camera in the page. */
  camera(onPhone: boolean): Promise<void>;
  /** Of a photo that was straightened. */
  whole(): Promise<void>;
  corners(): Promise<void>;
  /** Takes hold of the second corner and keeps it; the first is at the photo's top left. */
  dragCorner(): Promise<void>;
  /** Gives a photo that is not fit to be sent. */
  heldBack(file: PhotoFile): Promise<void>;
  send(): Promise<void>;
  outcome(): Promise<void>;
}

/** Presses what a person presses, in the given language. */
export function tourOf(page: Page, url: string, locale: TourLocale): Tour {
  const { ui, buttons } = WORDS[locale];
  const title = page.getByRole('heading', { level: 1 });
  return {
    async choose() {
      await page.goto(`${url}/?lang=${locale}`);
      await title.filter({ hasText: ui.choose.title }).waitFor();
    },
    async consent(document) {
      await page.getByRole('button').filter({ hasText: ui.documents[document].hint }).click();
      await title.filter({ hasText: ui.consent.title }).waitFor();
    },
    async photo() {
      await page.getByRole('checkbox', { name: ui.consent.reading.title }).check();
      await page.getByRole('button', { name: buttons.giveConsent }).click();
      await page.locator('input[type=file]:not([capture])').first().waitFor({ state: 'attached' });
      await page.getByText(ui.giving.specimens).waitFor();
    },
    async look(file) {
      await page.locator('input[type=file]:not([capture])').first().setInputFiles(file);
      await page.getByRole('button', { name: ui.looking.use }).waitFor();
    },
    async camera(onPhone) {
      const name = onPhone ? ui.giving.takePhoto : ui.giving.useCamera;
      await page.getByRole('button', { name, exact: true }).click();
    },
    async whole() {
      await page.getByRole('button', { name: ui.looking.whole }).click();
      await page.getByRole('button', { name: ui.looking.straighten }).waitFor();
    },
    async corners() {
      await page.getByRole('button', { name: ui.looking.adjust }).click();
      await page.getByRole('slider').first().waitFor();
    },
    async dragCorner() {
      const box = await page.getByRole('slider').nth(1).boundingBox();
      if (box === null) throw new Error('no corner to take hold of');
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2 + 6, box.y + box.height / 2 + 4, { steps: 3 });
    },
    async heldBack(file) {
      await page.mouse.up();
      const shown = () => document.querySelector('.photo-stage img')?.getAttribute('src') ?? null;
      const before = await page.evaluate(shown);
      await page.locator('input[type=file]:not([capture])').first().setInputFiles(file);
      await page.waitForFunction((before) => {
        const photo = document.querySelector('.photo-stage:not([data-dim]) img');
        return photo !== null && photo.getAttribute('src') !== before;
      }, before);
      await page.locator('.verdict[data-tone=attention]').waitFor();
    },
    async send() {
      await page.getByRole('button', { name: ui.looking.use }).click();
    },
    async outcome() {
      const passing: string[] = [ui.sending.title, ui.looking.title, ui.preparing.title];
      await page.waitForFunction(
        (titles) => !titles.includes(document.querySelector('h1')?.textContent ?? ''),
        passing,
        { timeout: 45_000 },
      );
    },
  };
}
