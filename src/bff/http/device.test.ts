import { expect, it } from 'vitest';
import { deviceOf } from './device.ts';

const WEBKIT = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const BLINK = 'AppleWebKit/537.36 (KHTML, like Gecko)';

it.each([
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${BLINK} Chrome/142.0.0.0 Safari/537.36`,
    'Chrome 142',
    'Windows',
    false,
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${BLINK} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`,
    'Edge 142',
    'Windows',
    false,
  ],
  [
    `Mozilla/5.0 (Linux; Android 10; K) ${BLINK} Chrome/142.0.0.0 Mobile Safari/537.36`,
    'Chrome 142',
    'Android',
    true,
  ],
  [
    `Mozilla/5.0 (Linux; Android 10; K) ${BLINK} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
    'Samsung Internet 28',
    'Android',
    true,
  ],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${WEBKIT} Version/26.0 Mobile/15E148 Safari/604.1`,
    'Safari 26',
    'iOS',
    true,
  ],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${WEBKIT} Mobile/22G86 KAKAOTALK 25.8.1`,
    'KakaoTalk 25',
    'iOS',
    true,
  ],
  [
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${WEBKIT} Version/18.5 Safari/605.1.15`,
    'Safari 18',
    'macOS',
    false,
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox 145', 'Linux', false],
  ['Mozilla/5.0 (Hong Gildong 901340-1000007)', 'other', 'other', false],
  ['curl/8.5.0', 'program', 'other', false],
  [undefined, 'program', 'other', false],
])('%s', (said, browser, system, isMobile) => {
  expect(deviceOf(said)).toEqual({ browser, system, isMobile });
});

it('takes no time for a header that was made to cost some', () => {
  const startedAt = performance.now();
  deviceOf(`Mozilla/5.0 ${'NAVER(inapp; '.repeat(5_000)}${'Version/1 '.repeat(5_000)}`);
  expect(performance.now() - startedAt).toBeLessThan(50);
});
