import { test as base, expect } from '@playwright/test';
import { type RunningApp, startApp } from '#src/tools/running-app.ts';

/** Keys of the upstream that a test can look for: made up, and found nowhere else. */
export const TEST_KEYS = {
  OCR_APP_KEY: 'app-key-7d1f0c52b9e84a63',
  OCR_SECRET_KEY: 'secret-key-c3a90be14f6d4278',
} as const;

/** The real BFF and the real local-ocr, once per worker, for tests that speak HTTP without a browser. */
export const test = base.extend<object, { readonly app: RunningApp }>({
  app: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const app = await startApp({ LOG_LEVEL: 'debug', ...TEST_KEYS });
      await use(app);
      await app.stop();
    },
    { scope: 'worker' },
  ],
});

export { expect };
