/** Apps that open links in a browser of their own, where the camera may not work. */
export type InAppBrowser = 'kakaotalk' | 'naver' | 'line' | 'instagram' | 'facebook';

/** Instagram stands before Facebook: its newer versions carry marks of both. */
const MARKS: readonly (readonly [InAppBrowser, RegExp])[] = [
  ['kakaotalk', /KAKAOTALK/i],
  ['naver', /NAVER\(inapp/i],
  ['line', /\bLine\/\d/],
  ['instagram', /\bInstagram[ /]\d/],
  ['facebook', /\bFB(?:AN|AV|_IAB)\//],
];

/** The app whose own browser this is, by its user agent; null in a real browser. */
export function inAppBrowser(userAgent: string): InAppBrowser | null {
  return MARKS.find(([, mark]) => mark.test(userAgent))?.[0] ?? null;
}

/**
 * An address that leads from the app's browser to `url` in a real one when a person follows it; null where no
 * such address is known (Naver, Instagram and Facebook on iOS), so that copying the link is the way.
 * KakaoTalk: its own scheme, as its in-app pages use it. LINE: developers.line.biz, "LINE URL scheme".
 * Android: developer.chrome.com, "Android Intents with Chrome". Read 2026-11-23.
 */
export function wayOut(app: InAppBrowser, userAgent: string, url: string): string | null {
  if (app === 'kakaotalk') return `kakaotalk://web/openExternal?url=${encodeURIComponent(url)}`;
  const address = new URL(url);
  if (app === 'line') {
    address.searchParams.set('openExternalBrowser', '1');
    return address.href;
  }
  if (!/Android/.test(userAgent)) return null;
  const scheme = address.protocol.slice(0, -1);
  const rest = `${address.host}${address.pathname}${address.search}`;
  // Where there is no Chrome.
  const fallback = `S.browser_fallback_url=${encodeURIComponent(address.href)}`;
  return `intent://${rest}#Intent;scheme=${scheme};package=com.android.chrome;${fallback};end`;
}
