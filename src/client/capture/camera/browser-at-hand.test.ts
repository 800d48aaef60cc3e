import { expect, it } from 'vitest';
import { browserAtHand } from './browser-at-hand.ts';

const WEBKIT = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const BLINK = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X)';
const ANDROID = 'Mozilla/5.0 (Linux; Android 10; K)';
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';

it.each([
  ['Chrome on Android', `${ANDROID} ${BLINK} Chrome/141.0.0.0 Mobile Safari/537.36`, 5, 'chrome-android'],
  [
    'Samsung Internet',
    `${ANDROID} ${BLINK} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
    5,
    'samsung-internet',
  ],
  [
    'Firefox on Android',
    'Mozilla/5.0 (Android 15; Mobile; rv:144.0) Gecko/144.0 Firefox/144.0',
    5,
    'firefox',
  ],
  ['Safari on an iPhone', `${IPHONE} ${WEBKIT} Version/18.5 Mobile/15E148 Safari/604.1`, 5, 'safari-ios'],
  ['Safari on an iPad', `${MAC} ${WEBKIT} Version/18.5 Safari/605.1.15`, 5, 'safari-ios'],
  ['Chrome on an iPhone', `${IPHONE} ${WEBKIT} CriOS/141.0.7390.69 Mobile/15E148 Safari/604.1`, 5, 'app-ios'],
  [
    'Edge on an iPhone',
    `${IPHONE} ${WEBKIT} Version/18.0 EdgiOS/141.0.3537.99 Mobile/15E148 Safari/604.1`,
    5,
    'app-ios',
  ],
  ['Safari on a Mac', `${MAC} ${WEBKIT} Version/18.5 Safari/605.1.15`, 0, 'safari-mac'],
  ['Chrome on a Mac', `${MAC} ${BLINK} Chrome/141.0.0.0 Safari/537.36`, 0, 'chrome-desktop'],
  [
    'Edge on Windows',
    `${WINDOWS} ${BLINK} Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0`,
    0,
    'chrome-desktop',
  ],
  [
    'Whale on Windows',
    `${WINDOWS} ${BLINK} Chrome/140.0.0.0 Whale/4.34.340.19 Safari/537.36`,
    0,
    'chrome-desktop',
  ],
  [
    'Firefox on Linux',
    'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0',
    0,
    'firefox',
  ],
  ['something else', 'Mozilla/5.0 (SMART-TV; Linux) Nothing/1.0', 0, 'other'],
] as const)('%s', (_, agent, touchPoints, browser) => {
  expect(browserAtHand(agent, touchPoints)).toBe(browser);
});
