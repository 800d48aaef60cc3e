import { type Size, type SmallestSize, smallness } from '../../prepare-image/fit-size.ts';
import type { CameraReason } from '../camera.ts';

/** What is known about this page and its right to the camera when opening it failed. */
export interface SiteFacts {
  readonly isSecureContext: boolean;
  /** `navigator.mediaDevices` exists: not on http pages, and not in some apps' browsers. */
  readonly hasMediaDevices: boolean;
  /** The Permissions API's word; `unknown` where it does not know the camera. */
  readonly permission: PermissionState | 'unknown';
  /** Whether the page's permissions policy allows the camera; null where the browser does not tell. */
  readonly allowedByPolicy: boolean | null;
  /** The page stands in another page, which has to allow the camera. */
  readonly isFramed: boolean;
  readonly isInApp: boolean;
}

/**
 * What a refused `getUserMedia` means for the person. `errorName` is the DOMException's, or null when there was
 * nothing to ask.
 */
export function cameraFailure(errorName: string | null, facts: SiteFacts): CameraReason {
  if (!facts.hasMediaDevices || !facts.isSecureContext) return 'CAMERA_BLOCKED_BY_SITE';
  // Whatever the error says: a page without the right is told of no camera either.
  if (facts.allowedByPolicy === false) return 'CAMERA_BLOCKED_BY_SITE';
  switch (errorName) {
    case 'NotAllowedError':
    case 'PermissionDeniedError':
      return isBlockedBySite(facts) ? 'CAMERA_BLOCKED_BY_SITE' : 'CAMERA_PERMISSION_DENIED';
    case 'SecurityError':
      return 'CAMERA_BLOCKED_BY_SITE';
    case 'NotFoundError':
    case 'DevicesNotFoundError':
      return 'CAMERA_NOT_FOUND';
    case 'OverconstrainedError':
    case 'ConstraintNotSatisfiedError':
      return 'CAMERA_UNSUITABLE';
    default:
      // NotReadableError and AbortError; what else a browser may come up with is worth another try, too.
      return 'CAMERA_IN_USE';
  }
}

/**
 * Browsers name both refusals alike. Where the policy is silent and the page stands alone, it was the person or
 * their system: a prompt that was closed leaves the permission at `prompt`, a block in the system at `granted`.
 */
function isBlockedBySite(facts: SiteFacts): boolean {
  if (facts.isInApp) return true;
  return facts.isFramed && facts.allowedByPolicy === null && facts.permission !== 'denied';
}

/** Whether the camera's largest frame is worth reading, by the rule that refuses files. */
export function isSuitable(frame: Size, smallest: SmallestSize): boolean {
  return smallness(frame, smallest) !== 'unreadable';
}
