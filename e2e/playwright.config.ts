import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from '#src/tools/chromium.ts';

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  // local-ocr reads one image at a time on two cores: more workers only wait for each other.
  workers: 1,
  fullyParallel: false,
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
