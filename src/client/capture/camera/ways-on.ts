import { CLIENT_POLICY } from '#src/shared/results/client-policy.ts';
import type { CameraReason } from './camera.ts';
import { type InAppBrowser, inAppBrowser, wayOut } from './in-app-browser.ts';

/** One thing to press when the camera does not open. */
export type WayOn =
  | { readonly kind: 'open-browser'; readonly address: string }
  | { readonly kind: 'copy-address' }
  | { readonly kind: 'check-again' }
  | { readonly kind: 'choose-file' }
  /** The device's own camera app, through a file input. */
  | { readonly kind: 'camera-app' }
  /** The person's phone takes the photo instead of this computer. */
  | { readonly kind: 'phone' };

export interface Surroundings {
  /** The app whose own browser is in the way, or null. */
  readonly app: InAppBrowser | null;
  readonly userAgent: string;
  readonly url: string;
  readonly isPhone: boolean;
  /** The capture may go on with a phone. */
  readonly offersPhone: boolean;
}

/** What the browser of an app may be the cause of; a camera that is busy or missing is so everywhere. */
const OF_APPS: ReadonlySet<CameraReason> = new Set([
  'CAMERA_BLOCKED_BY_SITE',
  'CAMERA_PERMISSION_DENIED',
  'BROWSER_UNSUPPORTED',
]);

/**
 * The app whose own browser is in the way, so that another browser helps; null where it would not. `isErrand`: the
 * photo is taken for a computer; the link is used up, and what it opened does not move to another browser.
 */
export function appInTheWay(reason: CameraReason, userAgent: string, isErrand: boolean): InAppBrowser | null {
  return OF_APPS.has(reason) && !isErrand ? inAppBrowser(userAgent) : null;
}

/** Every way on, the best first. A file can always be chosen. */
export function waysOn(reason: CameraReason, around: Surroundings): readonly WayOn[] {
  const { app, userAgent, url, isPhone, offersPhone } = around;
  const again: WayOn[] = canChange(reason) ? [{ kind: 'check-again' }] : [];
  const others: WayOn[] = [
    ...(isPhone && reason !== 'CAMERA_NOT_FOUND' ? [{ kind: 'camera-app' } as const] : []),
    { kind: 'choose-file' },
    ...(offersPhone && !isPhone ? [{ kind: 'phone' } as const] : []),
  ];
  if (app === null) return [...again, ...others];
  // Inside another app, asking again seldom helps: the app decides.
  const address = wayOut(app, userAgent, url);
  const out: WayOn = address === null ? { kind: 'copy-address' } : { kind: 'open-browser', address };
  return [out, ...others, ...again];
}

/** Whether asking again may turn out otherwise; a browser that is too old stays so. */
function canChange(reason: CameraReason): boolean {
  return reason !== 'BROWSER_UNSUPPORTED' && CLIENT_POLICY[reason].nextStep === 'fixDevice';
}
