/** "Continue on your phone": who has to say yes, what ends it, and what is asked before. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import BetterSqlite from 'better-sqlite3';
import { phone as enPhone } from '#src/shared/messages/en/phone.ts';
import { expect } from './app.ts';
import { WORDS } from './journey.ts';
import {
  addressOn,
  agree,
  connect,
  expectSameNumber,
  heading,
  press,
  sendFrom,
  sessionOf,
  showCode,
  test,
} from './phone-visit.ts';

/** What the phone's session is told that sends a photo past the page. */
async function reasonOfSending(phone: Page): Promise<string> {
  const refused = await phone.request.post('/api/captures/id-card', {
    headers: { 'idempotency-key': crypto.randomUUID(), 'content-type': 'image/jpeg' },
    data: Buffer.from([0xff, 0xd8]),
  });
  return `${refused.status()} ${((await refused.json()) as { reason: string }).reason}`;
}

test('nothing can be sent before both have said yes', async ({ page, phone }) => {
  await phone.goto(await showCode(page));
  await expectSameNumber(page, phone);
  expect(await reasonOfSending(phone)).toBe('403 PHONE_NOT_CONFIRMED');
  await agree(page, phone);
  expect(await reasonOfSending(phone)).toBe('403 PHONE_NOT_CONFIRMED');
});

test('whoever was sent a link is told whose it is, and ends it with No', async ({ page, phone }) => {
  const told = page.waitForResponse((answer) => answer.url().endsWith('/api/hand-overs'));
  await phone.goto(await showCode(page));
  await expectSameNumber(page, phone);
  const { ui } = WORDS.en;
  await expect(phone.getByText(enPhone.visitor.number.lead)).toBeVisible();
  await expect(phone.getByText(enPhone.visitor.number.caution)).toBeVisible();
  await expect(phone.getByText(ui.consent.what['id-card'])).toBeVisible();
  await expect(phone.getByText(ui.consent.testReader)).toBeVisible();
  // The sender's computer has no Yes to press, and saying it past the page opens nothing.
  await expect(page.getByRole('button', { name: enPhone.computer.number.yes })).toHaveCount(0);
  const { id } = (await (await told).json()) as { id: string };
  expect((await page.request.post(`/api/hand-overs/${id}/confirm`)).status()).toBe(410);
  expect(await reasonOfSending(phone)).toBe('403 PHONE_NOT_CONFIRMED');
  await press(phone, enPhone.visitor.number.no);
  await expect(heading(phone)).toHaveText(enPhone.visitor.refused.title);
  await expect(heading(phone)).toBeFocused();
  await expect(heading(page)).toHaveText(enPhone.computer.over.cancelled.title);
  expect((await sessionOf(phone)).status()).toBe(401);
});

test('a Yes that does not arrive can be pressed again', async ({ page, phone }) => {
  await phone.goto(await showCode(page));
  await expectSameNumber(page, phone);
  await phone.route('**/agree', (route) => route.abort());
  await press(phone, enPhone.visitor.number.yes);
  await expect(phone.getByText(WORDS.en.person.SERVICE_UNREACHABLE.title).first()).toBeVisible();
  await phone.unroute('**/agree');
  await agree(page, phone);
});

test('the computer does not leave a phone at work without asking', async ({ page, phone }) => {
  await connect(page, phone);
  const { leave, here, over } = enPhone.computer;
  for (const back of [() => page.goBack(), () => press(page, here)]) {
    await back();
    await expect(page.getByRole('heading', { level: 2, name: leave.title })).toBeFocused();
    await press(page, leave.no);
    await expect(page.getByRole('button', { name: here })).toBeFocused();
  }
  const asked = page.waitForEvent('dialog');
  const left = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await left;
  await expect(heading(phone)).toHaveText(WORDS.en.ui.giving.title['id-card']);
  // Once the phone has ended it there is nothing left to ask about.
  await page.goBack();
  await expect(page.getByRole('heading', { level: 2, name: leave.title })).toBeFocused();
  await phone.request.delete(`/api/hand-overs/${new URL(phone.url()).hash.replace('#of=', '')}`);
  await expect(heading(page)).toHaveText(over.cancelled.title);
  await expect(page.getByRole('heading', { level: 2, name: leave.title })).toHaveCount(0);
});

test('a time that is over is told on both', async ({ page, phone, app }) => {
  await phone.goto(await showCode(page));
  await expectSameNumber(page, phone);
  const file = new BetterSqlite(join(app.dataDir, 'captures.sqlite'));
  // As if its ten minutes had passed.
  file.prepare("update hand_overs set expires_at = ? where state = 'opened'").run(Date.now());
  file.close();
  await expect(heading(page)).toHaveText(enPhone.computer.over.expired.title);
  await expect(heading(page)).toBeFocused();
  await expect(heading(phone)).toHaveText(enPhone.visitor.over.title);
  await press(page, enPhone.computer.again);
  await phone.goto('about:blank');
  await phone.goto(await addressOn(page));
  await expectSameNumber(page, phone);
});

test('a visit that ended meanwhile is told as that', async ({ page, context, phone }) => {
  await page.route('**/events', (route) => route.abort());
  await phone.goto(await showCode(page));
  await expectSameNumber(page, phone);
  await context.clearCookies();
  await expect(heading(page)).toHaveText(WORDS.en.person.SESSION_EXPIRED.title);
});

test('details that can no longer be fetched are not waited for', async ({ page, phone, app }) => {
  await connect(page, phone);
  await page.route('**/api/captures/*', (route) =>
    route.continue({ url: `${app.url}/api/captures/AAAA-AAAA` }),
  );
  await sendFrom(phone, 'resident.jpg');
  await expect(heading(page)).toHaveText(enPhone.computer.over.lost.title, { timeout: 45_000 });
  await expect(heading(page)).toBeFocused();
  await press(page, enPhone.computer.here);
  await expect(heading(page)).toHaveText(WORDS.en.ui.giving.title['id-card']);
});

test('a failure that is only known by the time its details are fetched is told', async ({ page, phone }) => {
  await connect(page, phone);
  const problem = (await (await page.request.get('/api/captures/AAAA-AAAA')).json()) as { reason: string };
  await page.route('**/api/captures/*', (route) =>
    route.fulfill({ json: { state: 'failed', answer: problem } }),
  );
  await sendFrom(phone, 'resident.jpg');
  const { title } = WORDS.en.person[problem.reason as keyof typeof WORDS.en.person];
  await expect(heading(page)).toHaveText(title, { timeout: 45_000 });
});
