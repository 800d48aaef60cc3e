import { describe, expect, it } from 'vitest';
import { inAppBrowser, wayOut } from './in-app-browser.ts';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const GALAXY =
  'Mozilla/5.0 (Linux; Android 15; SM-S931N Build/AP3A.240905.015; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/141.0.7390.70 Mobile Safari/537.36';
const AGENTS = {
  kakaoIos: `${IPHONE} Mobile/15E148 KAKAOTALK 25.8.1`,
  kakaoAndroid: `${GALAXY};KAKAOTALK 2510810`,
  naverIos: `${IPHONE} Mobile/15E148 NAVER(inapp; search; 2000; 12.13.0; 16PROMAX)`,
  naverAndroid: `${GALAXY} NAVER(inapp; search; 2000; 12.15.0)`,
  lineIos: `${IPHONE} Mobile/15E148 Safari Line/15.14.0`,
  lineAndroid: `${GALAXY} Line/15.14.1/IAB`,
  instagramIos: `${IPHONE} Mobile/22F76 Instagram 402.0.0.30.77 (iPhone16,2; iOS 18_5; ko_KR; ko; scale=3.00; 1290x2796; IABMV/1; 792364) NW/3`,
  instagramAndroid: `${GALAXY} Instagram 402.0.0.33.85 Android (35/15; 450dpi; 1080x2115; samsung; SM-S931N; pa1q; qcom; ko_KR; 791231)`,
  facebookIos: `${IPHONE} Mobile/22F76 [FBAN/FBIOS;FBAV/532.0.0.51.71;FBBV/800000000;FBDV/iPhone16,2;FBMD/iPhone;FBSN/iOS;FBSV/18.5;FBSS/3;FBCR/;FBID/phone;FBLC/ko_KR;FBOP/80]`,
  facebookAndroid: `${GALAXY} [FB_IAB/FB4A;FBAV/532.0.0.47.109;IABMV/1;]`,
};
const REAL = {
  safari: `${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1`,
  chromeAndroid:
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36',
  samsung:
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
  whale:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Whale/4.34.340.19 Safari/537.36',
  firefox: 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0',
};
const PAGE = 'https://capture.example.com/start?lang=ko&step=camera#here';

describe('the browser of an app', () => {
  it.each([
    ['kakaoIos', 'kakaotalk'],
    ['kakaoAndroid', 'kakaotalk'],
    ['naverIos', 'naver'],
    ['naverAndroid', 'naver'],
    ['lineIos', 'line'],
    ['lineAndroid', 'line'],
    ['instagramIos', 'instagram'],
    ['instagramAndroid', 'instagram'],
    ['facebookIos', 'facebook'],
    ['facebookAndroid', 'facebook'],
  ] as const)('is known: %s', (name, app) => {
    expect(inAppBrowser(AGENTS[name])).toBe(app);
  });

  it.each(Object.entries(REAL))('is not taken from a real one: %s', (_, agent) => {
    expect(inAppBrowser(agent)).toBeNull();
  });
});

describe('the way out', () => {
  it("is KakaoTalk's own scheme on both systems", () => {
    const way = `kakaotalk://web/openExternal?url=${encodeURIComponent(PAGE)}`;
    expect(wayOut('kakaotalk', AGENTS.kakaoIos, PAGE)).toBe(way);
    expect(wayOut('kakaotalk', AGENTS.kakaoAndroid, PAGE)).toBe(way);
  });

  it('is a mark in the address that LINE reads', () => {
    const way = 'https://capture.example.com/start?lang=ko&step=camera&openExternalBrowser=1#here';
    expect(wayOut('line', AGENTS.lineIos, PAGE)).toBe(way);
    expect(wayOut('line', AGENTS.lineAndroid, PAGE)).toBe(way);
  });

  it.each([
    ['naver', AGENTS.naverAndroid],
    ['instagram', AGENTS.instagramAndroid],
    ['facebook', AGENTS.facebookAndroid],
  ] as const)('is an intent for Chrome from %s on Android', (app, agent) => {
    expect(wayOut(app, agent, PAGE)).toBe(
      `intent://capture.example.com/start?lang=ko&step=camera#Intent;scheme=https;package=com.android.chrome;S.browser_fallback_url=${encodeURIComponent(PAGE)};end`,
    );
  });

  it.each([
    ['naver', AGENTS.naverIos],
    ['instagram', AGENTS.instagramIos],
    ['facebook', AGENTS.facebookIos],
  ] as const)('is not known from %s on iOS', (app, agent) => {
    expect(wayOut(app, agent, PAGE)).toBeNull();
  });
});
