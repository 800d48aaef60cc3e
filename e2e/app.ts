import { type Page, test as base, expect } from '@playwright/test';
import { type RunningApp, startApp } from '#src/tools/running-app.ts';
import type { Simulation } from '#src/shared/contract/config.ts';

export interface Watched {
  /** Content security policy violations seen on the page. */
  readonly violations: string[];
  /** Requests to any other host than the app's own. */
  readonly elsewhere: string[];
  /** Uncaught errors of the page's scripts. */
  readonly errors: string[];
}

export interface TestFixtures {
  /** Fails every test on a policy violation, a foreign request or an uncaught error. */
  readonly watched: Watched;
}

export interface WorkerFixtures {
  /** The production build, the real BFF and the real local-ocr, once per worker. */
  readonly app: RunningApp;
}

/** Started with this unless a test asks for something else. */
const SETTINGS = { LOG_LEVEL: 'debug', SUPPORT_CONTACT: 'mailto:help@example.com' };

export const test = testWith({});

/** The same with an app of its own, started with other settings. */
export function testWith(settings: Record<string, string>) {
  return base.extend<TestFixtures, WorkerFixtures>({
    app: [
      // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
      async ({}, provide) => {
        const app = await startApp({ ...SETTINGS, ...settings });
        await provide(app);
        await app.stop();
      },
      { scope: 'worker' },
    ],
    baseURL: async ({ app }, provide) => provide(app.url),
    watched: [
      async ({ page, baseURL, app }, provide) => {
        const watched: Watched = { violations: [], elsewhere: [], errors: [] };
        await watch(page, baseURL ?? app.url, watched);
        await provide(watched);
        expect(watched).toEqual({ violations: [], elsewhere: [], errors: [] });
      },
      { auto: true },
    ],
  });
}

export { expect };

/** Tells local-ocr what happens to the next calls; clears what was armed before. */
export async function simulate(app: RunningApp, simulation: Simulation): Promise<void> {
  await clearSimulation(app);
  const response = await fetch(`${app.localOcrUrl}/simulate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(simulation),
  });
  expect(response.status).toBe(204);
}

export async function clearSimulation(app: RunningApp): Promise<void> {
  await fetch(`${app.localOcrUrl}/simulate`, { method: 'DELETE' });
}

async function watch(page: Page, own: string, watched: Watched): Promise<void> {
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== own) watched.elsewhere.push(url.href);
  });
  // From the first moment on a file dialog is the test's to answer, never the browser's to show.
  page.on('filechooser', () => {});
  page.on('pageerror', (error) => watched.errors.push(String(error)));
  page.on('console', (message) => {
    if (/content security policy|trusted ?type/i.test(message.text()))
      watched.violations.push(message.text());
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
}
