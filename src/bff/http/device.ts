/** What a browser says of itself, by classes: never the whole header, which anybody may fill. */
export interface Device {
  /** `Chrome 142`, `Safari 26`; `other` for a browser that is not known, `program` for what says that it is none. */
  readonly browser: string;
  readonly system: 'Android' | 'iOS' | 'Windows' | 'macOS' | 'Linux' | 'other';
  readonly isMobile: boolean;
}

/** In this order: each name also stands in what comes after it. The group is the major version. */
const BROWSERS: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\bKAKAOTALK[ /]?(\d{1,4})/i, 'KakaoTalk'],
  [/\bNAVER\(inapp;[^)]{0,80}?; ?(\d{1,4})/, 'NAVER app'],
  [/\bLine\/(\d{1,4})/, 'LINE'],
  [/\bMicroMessenger\/(\d{1,4})/, 'WeChat'],
  [/\bEdg(?:e|A|iOS)?\/(\d{1,4})/, 'Edge'],
  [/\bOPR\/(\d{1,4})/, 'Opera'],
  [/\bSamsungBrowser\/(\d{1,4})/, 'Samsung Internet'],
  [/\bWhale\/(\d{1,4})/, 'Whale'],
  [/\b(?:Firefox|FxiOS)\/(\d{1,4})/, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\/(\d{1,4})/, 'Chrome'],
  [/\bVersion\/(\d{1,4})[^ ]* (?:Mobile\/\w+ )?Safari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [sign: RegExp, name: Device['system']])[] = [
  [/\b(?:iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/** No browser says more about itself. */
const MOST_SIGNS = 1_000;

/** The classes of a `User-Agent` header. */
export function deviceOf(userAgent: string | undefined): Device {
  const said = (userAgent ?? '').slice(0, MOST_SIGNS);
  return {
    browser: browserOf(said),
    system: SYSTEMS.find(([sign]) => sign.test(said))?.[1] ?? 'other',
    isMobile: /\b(?:Mobile|Android|iPhone|iPad|iPod)\b/.test(said),
  };
}

function browserOf(said: string): string {
  if (!said.startsWith('Mozilla/')) return 'program';
  for (const [sign, name] of BROWSERS) {
    const version = sign.exec(said)?.[1];
    if (version !== undefined) return `${name} ${version}`;
  }
  return 'other';
}
