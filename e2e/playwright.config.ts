import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from '#src/tools/chromium.ts';

/** Specs that time moving pictures: they need the machine to themselves. */
const TIMED = /\/camera-[a-z]+\.spec\.ts$/;

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  // `npm run check` gives the pages two workers. By hand there is one, so that the camera is not disturbed.
  workers: 1,
  fullyParallel: false,
  projects: [
    { name: 'pages', testIgnore: TIMED },
    { name: 'camera', testMatch: TIMED },
  ],
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../.cache/check/e2e.json' }]],
  use: {
    browserName: 'chromium',
    headless: true,
    launchOptions: { executablePath: ensureChromium(), args: CHROMIUM_FLAGS },
    trace: 'off',
  },
});
