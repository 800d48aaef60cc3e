/** Browsers that hide the camera's permission in different places. */
export type BrowserAtHand =
  | 'chrome-android'
  | 'samsung-internet'
  | 'safari-ios'
  /** Chrome, Edge, Firefox and others on iOS: the permission is the app's, in the system's settings. */
  | 'app-ios'
  /** Chrome, Edge, Whale and others of their kind on a computer. */
  | 'chrome-desktop'
  | 'firefox'
  | 'safari-mac'
  | 'other';

/**
 * Which steps fit "the camera is blocked". `touchPoints` is `navigator.maxTouchPoints`: an iPad calls itself a
 * Macintosh, and only its fingers tell.
 */
export function browserAtHand(userAgent: string, touchPoints: number): BrowserAtHand {
  const isMac = /Macintosh/.test(userAgent);
  if (/iPhone|iPad|iPod/.test(userAgent) || (isMac && touchPoints > 1))
    return /CriOS|FxiOS|EdgiOS|OPiOS|OPT\/|Whale\/|DuckDuckGo\//.test(userAgent) ? 'app-ios' : 'safari-ios';
  if (/SamsungBrowser\//.test(userAgent)) return 'samsung-internet';
  if (/Firefox\//.test(userAgent)) return 'firefox';
  if (/Chrome\//.test(userAgent)) return /Android/.test(userAgent) ? 'chrome-android' : 'chrome-desktop';
  return isMac && /Safari\//.test(userAgent) ? 'safari-mac' : 'other';
}
