/** Outcomes that depend on how the installation is set: no HEIC decoder, few photos a session. */
import { CLIENT_POLICY } from '#src/shared/results/client-policy.ts';
import { expect, testWith } from './app.ts';
import { WORDS, fixture, giveFile, outcomeHeading, send, toPhotoStep } from './journey.ts';
import { actionButton, expectMessage } from './message.ts';

const { ui, person } = WORDS.en;
const test = testWith({ HEIC_DECODER: 'off', RATE_CAPTURES_PER_SESSION: '1' });

test('HEIC_NOT_CONVERTED: the decoder is switched off and never fetched', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await toPhotoStep(page, { document: 'id-card' });
  await giveFile(page, { name: 'IMG_0001.HEIC', mimeType: 'image/heic', buffer: heicOf(4_032, 3_024) });
  await expectMessage(page, 'HEIC_NOT_CONVERTED', CLIENT_POLICY.HEIC_NOT_CONVERTED.nextStep);
  expect(fetched.filter((url) => /heic|libheif/i.test(url))).toEqual([]);
  const dialog = page.waitForEvent('filechooser');
  await actionButton(page, 'retake').click();
  await dialog;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui.giving.title['id-card']);
});

test('TOO_MANY_ATTEMPTS: says how many minutes, and the button waits as long', async ({ page }) => {
  await page.clock.install();
  await toPhotoStep(page, { document: 'id-card' });
  await giveFile(page, fixture('no-document.jpg'));
  await send(page);
  await expect(await outcomeHeading(page)).toHaveText(person.ID_CARD_INFO_NOT_FOUND.title);
  await giveFile(page, fixture('resident.jpg'));
  await send(page);
  await expectMessage(page, 'TOO_MANY_ATTEMPTS', CLIENT_POLICY.TOO_MANY_ATTEMPTS.nextStep);

  const minutes = /Wait (\d+) min/.exec(await page.getByRole('main').innerText())?.[1];
  expect(Number(minutes)).toBeGreaterThan(55);
  expect(Number(minutes)).toBeLessThanOrEqual(60);
  const again = actionButton(page, 'waitAndRetry');
  await expect(again).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('timer')).toContainText(/5\d:\d\d|60:00/);

  // The page's hour passes; the BFF's has not, so it says so again, in its own words.
  await page.clock.fastForward('01:00:01');
  await expect(again).not.toHaveAttribute('aria-disabled', 'true');
  const asked = page.waitForRequest((request) => request.method() === 'POST');
  await again.click();
  await asked;
  await expect(await outcomeHeading(page)).toHaveText(person.TOO_MANY_ATTEMPTS.title);
  await expect(again).toHaveAttribute('aria-disabled', 'true');
});

/** A HEIC that says what it is and how large, and holds no picture (ISO/IEC 23008-12). */
function heicOf(width: number, height: number): Buffer {
  const number = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };
  const box = (name: string, ...content: Buffer[]) => {
    const body = Buffer.concat(content);
    return Buffer.concat([number(8 + body.length), Buffer.from(name, 'latin1'), body]);
  };
  const size = box('ispe', number(0), number(width), number(height));
  return Buffer.concat([
    box('ftyp', Buffer.from('heic'), number(0), Buffer.from('mif1heic')),
    box('meta', number(0), box('iprp', box('ipco', size))),
    box('mdat', Buffer.alloc(64)),
  ]);
}
