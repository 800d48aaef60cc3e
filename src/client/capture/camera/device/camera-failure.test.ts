import { describe, expect, it } from 'vitest';
import { DOCUMENTS } from '#src/shared/documents.ts';
import { cameraFailure, isSuitable, type SiteFacts } from './camera-failure.ts';

const FINE: SiteFacts = {
  isSecureContext: true,
  hasMediaDevices: true,
  permission: 'prompt',
  allowedByPolicy: true,
  isFramed: false,
  isInApp: false,
};

describe('a camera that did not open', () => {
  it.each([
    ['the person blocked it', 'NotAllowedError', { permission: 'denied' }, 'CAMERA_PERMISSION_DENIED'],
    ['the person closed the question', 'NotAllowedError', {}, 'CAMERA_PERMISSION_DENIED'],
    [
      'the system blocks the browser',
      'NotAllowedError',
      { permission: 'granted' },
      'CAMERA_PERMISSION_DENIED',
    ],
    [
      'a browser that tells nothing',
      'NotAllowedError',
      { permission: 'unknown', allowedByPolicy: null },
      'CAMERA_PERMISSION_DENIED',
    ],
    ['an old name for the same', 'PermissionDeniedError', {}, 'CAMERA_PERMISSION_DENIED'],
    [
      'the policy of the page, though the permission says denied',
      'NotAllowedError',
      { permission: 'denied', allowedByPolicy: false },
      'CAMERA_BLOCKED_BY_SITE',
    ],
    [
      'the policy, as no camera at all',
      'NotFoundError',
      { allowedByPolicy: false },
      'CAMERA_BLOCKED_BY_SITE',
    ],
    [
      'a frame whose policy is not told',
      'NotAllowedError',
      { isFramed: true, allowedByPolicy: null },
      'CAMERA_BLOCKED_BY_SITE',
    ],
    [
      'a frame that is allowed, and the person blocked it',
      'NotAllowedError',
      { isFramed: true, permission: 'denied' },
      'CAMERA_PERMISSION_DENIED',
    ],
    ['the browser of an app', 'NotAllowedError', { isInApp: true }, 'CAMERA_BLOCKED_BY_SITE'],
    ['a switch that is off', 'SecurityError', {}, 'CAMERA_BLOCKED_BY_SITE'],
    [
      'a page without https',
      null,
      { isSecureContext: false, hasMediaDevices: false },
      'CAMERA_BLOCKED_BY_SITE',
    ],
    ['an app without cameras', null, { hasMediaDevices: false, isInApp: true }, 'CAMERA_BLOCKED_BY_SITE'],
    ['no camera', 'NotFoundError', {}, 'CAMERA_NOT_FOUND'],
    ['another app has it', 'NotReadableError', {}, 'CAMERA_IN_USE'],
    ['it broke off', 'AbortError', {}, 'CAMERA_IN_USE'],
    ['nothing that fits', 'OverconstrainedError', {}, 'CAMERA_UNSUITABLE'],
    ['what nobody has named yet', 'StrangeError', {}, 'CAMERA_IN_USE'],
  ] as const)('%s', (_, errorName, facts, reason) => {
    expect(cameraFailure(errorName, { ...FINE, ...facts })).toBe(reason);
  });
});

describe('a suitable camera', () => {
  it.each([
    // Half of what the document needs at least: 760 x 480, or 1280 x 720 for the page.
    ['id-card', 380, 240, true],
    ['id-card', 240, 380, true],
    ['id-card', 379, 240, false],
    ['credit-card', 640, 239, false],
    ['credit-card', 640, 480, true],
    ['business-registration', 640, 360, true],
    ['business-registration', 639, 480, false],
    ['business-registration', 1280, 359, false],
    ['business-registration', 1920, 1080, true],
  ] as const)('for %s, %i x %i: %s', (document, width, height, suitable) => {
    expect(isSuitable({ width, height }, DOCUMENTS[document].smallest)).toBe(suitable);
  });
});
