import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { precompress } from './src/tools/precompress.ts';
import { CHROMIUM_FLAGS, FAKE_CAMERA_FLAGS, findChromium } from './src/tools/chromium.ts';
import { readCorpus } from './src/tools/corpus-command.ts';

const executablePath = findChromium();

export default defineConfig({
  plugins: [react(), precompress()],
  build: {
    outDir: 'dist',
    target: 'es2023',
    // The content security policy allows no data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  worker: { format: 'es' },
  // Loaded by one worker, on demand, as it is: found late, it would make the development server reload the page.
  optimizeDeps: { exclude: ['libheif-js'] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
          exclude: ['src/**/*.browser.test.*'],
          testTimeout: 20_000,
          // The contrast test reads the colours out of tokens.css.
          css: { include: /tokens\.css/ },
        },
      },
      {
        extends: true,
        // Named beforehand: found on the way, they would reload the page under a running test.
        optimizeDeps: {
          include: ['react', 'react-dom/client', 'react/jsx-runtime', 'react/jsx-dev-runtime'],
        },
        test: {
          name: 'browser',
          include: ['src/client/**/*.browser.test.ts', 'src/client/**/*.browser.test.tsx'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            commands: { readCorpus },
            provider: playwright({
              launchOptions: {
                args: [...CHROMIUM_FLAGS, ...FAKE_CAMERA_FLAGS],
                ...(executablePath ? { executablePath } : {}),
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
