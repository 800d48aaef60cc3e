import { test as base, expect, type Page } from '@playwright/test';
import { freePort } from '#src/bff/testing/free-port.ts';
import { startTestProvider, type TestProvider } from '#src/bff/testing/oidc-test-provider.ts';
import { type RunningApp, startApp } from '#src/tools/running-app.ts';
import { linkIn, runCommand } from './staff-commands.ts';

interface Places {
  readonly app: RunningApp;
  readonly provider: TestProvider;
}

const CLIENT = { OIDC_CLIENT_ID: 'document-capture', OIDC_CLIENT_SECRET: 'for tests: %+ and more' };

/** The app, and a provider of its own that comes up later than the app. */
const test = base.extend<object, { readonly places: Places }>({
  places: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
    async ({}, provide) => {
      const port = await freePort();
      const app = await startApp({ OIDC_ISSUER: `http://localhost:${port}`, ...CLIENT });
      const provider = await startTestProvider(port, {
        redirectUri: `${app.url}/api/support/oidc/callback`,
        accounts: {
          ahn: { roles: ['viewer'] },
          kim: { roles: ['retrier'] },
          lee: { roles: ['admin'] },
          guest: { roles: [] },
        },
      });
      await provide({ app, provider });
      await provider.stop();
      await app.stop();
    },
    { scope: 'worker' },
  ],
});

/** From the console's sign-in page over the provider's own pages and back. */
async function signIn(page: Page, { app, provider }: Places, login: string): Promise<void> {
  await page.goto(`${app.url}/support`);
  await page.getByRole('link', { name: 'Sign in with your organization' }).click();
  await expect(page).toHaveURL(new RegExp(`^${provider.issuer}/interaction/`));
  await page.locator('input[name=login]').fill(login);
  await page.locator('input[name=password]').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(new RegExp(`^${app.url}/support`));
}

const statusOf = (page: Page, method: string, path: string) =>
  page.evaluate(
    async ([method, path]) => (await fetch(`/api/support/${path}`, { method: method ?? '' })).status,
    [method, path],
  );

test.use({ locale: 'en-GB' });

test('a viewer signs in at the provider, and may look and nothing else', async ({ page, places }) => {
  expect(places.app.output()).not.toContain('Support console');
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  await signIn(page, places, 'ahn');
  await expect(page.getByText('ahn', { exact: true }).first()).toBeVisible();
  expect(await statusOf(page, 'GET', 'cases')).toBe(200);
  expect(await statusOf(page, 'POST', 'cases/K7Q4-MF2X/retry')).toBe(403);
  expect(await statusOf(page, 'POST', 'queue/pause')).toBe(403);
  expect(await statusOf(page, 'GET', 'audit')).toBe(403);
  // Neither codes nor tokens of the sign-in stay in the address or in a store of the page.
  expect(page.url()).toBe(`${places.app.url}/support`);
  const kept = await page.evaluate(
    () => document.cookie + JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  );
  expect(kept).not.toMatch(/eyJ|state|nonce|verifier/);
  expect(problems).toEqual([]);

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('alert')).toContainText('You have signed out');
  expect(await statusOf(page, 'GET', 'session')).toBe(401);
});

test('an admin comes in as one, and is named in the audit', async ({ page, places }) => {
  await signIn(page, places, 'lee');
  await expect(page.getByText('lee', { exact: true }).first()).toBeVisible();
  const newest = await page.evaluate(async () => {
    const page = (await (await fetch('/api/support/audit?action=signed-in')).json()) as { rows: unknown[] };
    return page.rows[0];
  });
  const detail = { by: 'oidc', subject: 'lee', browser: 'Chrome · Linux' };
  expect(newest).toMatchObject({ actor: 'lee', role: 'admin', detail });
});

test('somebody without a role is told so in words', async ({ page, places }) => {
  await signIn(page, places, 'guest');
  await expect(page.getByRole('alert')).toContainText('You have no role here yet');
});

test('whoever stops at the provider comes back to words, too', async ({ page, places }) => {
  await page.goto(`${places.app.url}/support`);
  await page.getByRole('link', { name: 'Sign in with your organization' }).click();
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(page.getByRole('alert')).toContainText('Your organization did not let you in');
});

test('a callback that is opened again is a sign-in that is over, never a fault', async ({ page, places }) => {
  let callback = '';
  page.on('request', (request) => {
    if (request.url().includes('/oidc/callback?')) callback = request.url();
  });
  await signIn(page, places, 'kim');
  expect(callback).toContain('code=');
  await page.goto(callback);
  await expect(page.getByRole('alert')).toContainText('This sign-in is over');
  const answer = await page.request.get(callback, { maxRedirects: 0 });
  expect([answer.status(), answer.headers()['content-type']]).toEqual([400, 'application/problem+json']);
});

test('links are made in an emergency only, and that is on record', async ({ page, places }) => {
  const { app, provider } = places;
  const environment = { OIDC_ISSUER: provider.issuer, ...CLIENT };
  const words = ['--role', 'admin', '--name', 'Kim'];
  const refused = await runCommand(app, 'staff-link', words, environment);
  expect([refused.code, refused.output]).toEqual([2, expect.stringMatching(/^OIDC_ISSUER is set/)]);
  const made = await runCommand(app, 'staff-link', [...words, '--break-glass'], environment);
  expect(made.code).toBe(0);
  await page.goto(linkIn(made.output));
  await expect(page.getByText('Kim', { exact: true }).first()).toBeVisible();
  const audit = await page.evaluate(
    async () => (await fetch('/api/support/audit?action=link-made')).json() as Promise<unknown>,
  );
  expect(audit).toMatchObject({ rows: [{ from: 'console', detail: { 'break-glass': true, for: 'Kim' } }] });
});
