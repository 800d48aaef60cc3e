import type { BrowserContext } from '@playwright/test';
import { openDatabase } from '#src/bff/store/database.ts';
import { tamperWithAudit } from '#src/bff/testing/tamper-with-audit.ts';
import { expect, testWith } from './app.ts';
import { linkIn, newLink, runCommand, signInByLink } from './staff-commands.ts';

// An app of its own: its audit is broken in the end.
const test = testWith({});

/** How staff get in by a link, out again, and what the audit says of it: in the real page, over the real process. */
test.describe.configure({ mode: 'serial' });

const cookieOf = async (context: BrowserContext) =>
  (await context.cookies()).find(({ name }) => name === '__Host-staff')?.value;

test('the link printed at start signs in once, and signing out ends it on the server', async ({
  app,
  page,
  context,
  browser,
}) => {
  await expect.poll(app.output).toContain('Support console: ');
  const link = linkIn(app.output());
  await page.goto(link);
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await expect(page.getByText('Admin', { exact: true }).first()).toBeVisible();
  // Neither the address nor a step back brings the secret to light again.
  expect(page.url()).not.toContain('#');
  expect(app.output().split(new URL(link).hash.slice(1))).toHaveLength(2);
  const secret = await cookieOf(context);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(await page.evaluate(() => document.cookie)).toBe('');

  const second = await browser.newContext();
  const other = await second.newPage();
  await other.goto(link);
  await expect(other.getByRole('alert')).toContainText('This link no longer works');
  expect(await cookieOf(second)).toBeUndefined();
  await second.close();

  const session = () =>
    fetch(`${app.url}/api/support/session`, { headers: { cookie: `__Host-staff=${secret}` } });
  expect((await session()).status).toBe(200);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('alert')).toContainText('You have signed out');
  expect((await session()).status).toBe(401);
  expect(await cookieOf(context)).toBeUndefined();
});

test('a link made by the command signs in as its role', async ({ app, page }) => {
  const made = await runCommand(app, 'staff-link', ['--role', 'viewer', '--name', 'Kim']);
  expect(made.code).toBe(0);
  expect(made.output).toMatch(/^Signs Kim in once, as viewer, until \d{4}-\d\d-\d\dT[\d:.]+Z$/m);
  await page.goto(linkIn(made.output));
  await expect(page.getByText('Kim', { exact: true }).first()).toBeVisible();
});

test('the command says what it needs', async ({ app }) => {
  for (const words of [
    [],
    ['--role', 'owner', '--name', 'Kim'],
    ['--role', 'admin'],
    ['--role', 'admin', '--name', ' '],
  ]) {
    const { code, output } = await runCommand(app, 'staff-link', words);
    expect([code, output]).toEqual([2, expect.stringMatching(/^npm run staff:link -- --role .*\n$/)]);
  }
  const { code, output } = await runCommand(app, 'staff-link', ['--role', 'admin', '--name', 'Kim'], {
    DATA_DIR: `${app.dataDir}/none`,
  });
  expect([code, output]).toEqual([2, expect.stringMatching(/^DATA_DIR .* holds no database/)]);
});

test('another master key is refused before it writes into the audit', async ({ app }) => {
  const key = Buffer.alloc(32, 7).toString('base64');
  const { code, output } = await runCommand(app, 'staff-link', ['--role', 'admin', '--name', 'Kim'], {
    MASTER_KEYS: `1:${key}`,
  });
  expect([code, output]).toEqual([
    2,
    expect.stringMatching(/^MASTER_KEYS: the audit was written with others/),
  ]);
});

test('what was seen since is answered by one command', async ({ app }) => {
  const { code, output } = await runCommand(app, 'audit-seen', ['--since=2026-01-01']);
  expect(code).toBe(0);
  expect(output).toMatch(/^reference\tdocument\tseen\tby\ttimes\tfirst\tlast\trow$/m);
  expect((await runCommand(app, 'audit-seen', ['--since=yesterday'])).code).toBe(2);
});

test('an audit broken on purpose is detected, and the first broken row is named', async ({ app }) => {
  const admin = await signInByLink(app, await newLink(app, 'admin', 'Lee'));
  const answer = await fetch(`${app.url}/api/support/audit`, { headers: { cookie: admin } });
  const { rows } = (await answer.json()) as { rows: { number: number; action: string }[] };
  expect(rows[0]).toMatchObject({ action: 'signed-in', actor: 'Lee', role: 'admin', from: '127.0.0.1' });
  expect(rows.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
    rows.map((_, index) => index + 1),
  );

  const whole = await runCommand(app, 'audit-verify');
  const head = /^Head (\d+:[0-9a-f]{64})$/m.exec(whole.output)?.[1] ?? '';
  expect([whole.code, whole.output]).toEqual([
    0,
    expect.stringContaining(`Audit whole: ${rows.length} rows.`),
  ]);
  expect((await runCommand(app, 'audit-verify', [`--head=${head}`])).code).toBe(0);
  const wrong = head.replace(/.$/, (sign) => (sign === '0' ? '1' : '0'));
  expect((await runCommand(app, 'audit-verify', [`--head=${wrong}`])).code).toBe(1);

  const database = await openDatabase({ dataDir: app.dataDir, url: null });
  await tamperWithAudit(database, [`update audit set actor = 'Somebody else' where number = 2`]);
  await database.close();
  const broken = await runCommand(app, 'audit-verify');
  expect([broken.code, broken.output]).toEqual([1, expect.stringContaining('Audit BROKEN at row 2: ')]);
});
