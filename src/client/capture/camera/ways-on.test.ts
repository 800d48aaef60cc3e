import { expect, it } from 'vitest';
import type { CameraReason } from './camera.ts';
import { type Surroundings, appInTheWay, waysOn } from './ways-on.ts';

const DESKTOP: Surroundings = {
  app: null,
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0 Safari/537.36',
  url: 'https://example.com/?lang=ko',
  isPhone: false,
  offersPhone: false,
};
const PHONE: Surroundings = {
  ...DESKTOP,
  isPhone: true,
  userAgent: 'Mozilla/5.0 (Linux; Android 15) Chrome/140.0.0.0 Mobile Safari/537.36',
};
const REASONS = {
  CAMERA_PERMISSION_DENIED: true,
  CAMERA_PERMISSION_PENDING: true,
  CAMERA_BLOCKED_BY_SITE: true,
  CAMERA_NOT_FOUND: true,
  CAMERA_IN_USE: true,
  CAMERA_UNSUITABLE: true,
  CAMERA_STOPPED: true,
  BROWSER_UNSUPPORTED: true,
} satisfies Record<CameraReason, true>;

const REASON_NAMES = Object.keys(REASONS) as CameraReason[];

const kinds = (reason: CameraReason, around: Surroundings) => waysOn(reason, around).map(({ kind }) => kind);

it.each(REASON_NAMES)('offers the file picker after %s, everywhere', (reason) => {
  for (const around of [DESKTOP, PHONE, { ...PHONE, app: 'naver' as const }]) {
    expect(kinds(reason, around)).toContain('choose-file');
  }
});

it('asks again where that may help, and only there', () => {
  expect(kinds('CAMERA_PERMISSION_DENIED', DESKTOP)).toEqual(['check-again', 'choose-file']);
  expect(kinds('CAMERA_NOT_FOUND', DESKTOP)).toEqual(['choose-file']);
  expect(kinds('BROWSER_UNSUPPORTED', DESKTOP)).toEqual(['choose-file']);
});

it("offers a phone's own camera app, unless it has no camera", () => {
  expect(kinds('CAMERA_BLOCKED_BY_SITE', PHONE)).toEqual(['camera-app', 'choose-file']);
  expect(kinds('CAMERA_NOT_FOUND', PHONE)).toEqual(['choose-file']);
});

it('offers a computer without a camera the phone, where that is offered', () => {
  expect(kinds('CAMERA_NOT_FOUND', { ...DESKTOP, offersPhone: true })).toEqual(['choose-file', 'phone']);
  expect(kinds('CAMERA_NOT_FOUND', { ...PHONE, offersPhone: true })).toEqual(['choose-file']);
});

it('blames an app for what its browser may have done, and for nothing else', () => {
  const inKakao = `${PHONE.userAgent} KAKAOTALK 2510810`;
  const blamed = REASON_NAMES.filter((reason) => appInTheWay(reason, inKakao, false) === 'kakaotalk');
  expect(blamed).toEqual(['CAMERA_PERMISSION_DENIED', 'CAMERA_BLOCKED_BY_SITE', 'BROWSER_UNSUPPORTED']);
  for (const reason of REASON_NAMES) {
    expect(appInTheWay(reason, PHONE.userAgent, false)).toBeNull();
    // On an errand for a computer there is no other browser to go to.
    expect(appInTheWay(reason, inKakao, true)).toBeNull();
  }
});

it('leads out of an app first: by an address where one is known, else by copying', () => {
  const [out] = waysOn('CAMERA_BLOCKED_BY_SITE', { ...PHONE, app: 'kakaotalk' });
  expect(out).toEqual({
    kind: 'open-browser',
    address: 'kakaotalk://web/openExternal?url=https%3A%2F%2Fexample.com%2F%3Flang%3Dko',
  });
  const iPhone = { ...PHONE, userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)' };
  expect(kinds('CAMERA_BLOCKED_BY_SITE', { ...iPhone, app: 'instagram' })).toEqual([
    'copy-address',
    'camera-app',
    'choose-file',
  ]);
});
