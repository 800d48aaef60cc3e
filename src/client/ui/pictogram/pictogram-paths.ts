/** One cause's drawing on a 32-unit grid: the crisp line, and the fainter thing it happens to. */
export interface PictogramDrawing {
  readonly line: string;
  readonly soft?: string;
}

const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
const dot = (x: number, y: number) => circle(x, y, 0.6);
const box = (x: number, y: number, width: number, height: number, r: number) =>
  `M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}` +
  `h${2 * r - width}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - height}a${r} ${r} 0 0 1 ${r} ${-r}z`;

const CORNERS =
  'M3 10V7a3 3 0 0 1 3-3h3M23 4h3a3 3 0 0 1 3 3v3M29 22v3a3 3 0 0 1-3 3h-3M9 28H6a3 3 0 0 1-3-3v-3';
const PAGE =
  'M8 2.5h11l7 7V27a2.5 2.5 0 0 1-2.5 2.5h-15A2.5 2.5 0 0 1 6 27V5a2.5 2.5 0 0 1 2.5-2.5M18.5 2.5V10H26';
const CAMERA =
  'M10.5 8l1.7-2.7A1.5 1.5 0 0 1 13.5 4.5h5a1.5 1.5 0 0 1 1.3.8L21.5 8H26a3 3 0 0 1 3 3v13a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V11a3 3 0 0 1 3-3z';
const WAVES = 'M3 12.5a18.5 18.5 0 0 1 26 0M7.7 17.2a11.8 11.8 0 0 1 16.6 0';
const WAVE = 'M12.3 21.8a5.3 5.3 0 0 1 7.4 0';
const SUN =
  'M16 3v2.5M16 26.5V29M3 16h2.5M26.5 16H29M6.8 6.8l1.8 1.8M23.4 23.4l1.8 1.8M25.2 6.8l-1.8 1.8M8.6 23.4l-1.8 1.8';
const QUESTION = 'M13 14.5a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.2';
const padlock = (x: number, y: number) =>
  `${box(x, y, 12, 9, 2)}M${x + 2.5} ${y}v-2.5a3.5 3.5 0 0 1 7 0V${y}`;

const DRAWINGS = {
  flat: {
    line: 'M10.5 9h11a2 2 0 0 1 1.9 1.4l3.1 10a2 2 0 0 1-1.9 2.6H7.4a2 2 0 0 1-1.9-2.6l3.1-10A2 2 0 0 1 10.5 9z',
    soft: 'M12.5 14h7M11.5 18h5M3 28h26',
  },
  whole: { line: box(8, 10, 16, 12, 2), soft: CORNERS },
  bright: { line: `${circle(16, 16, 5.5)}${SUN}` },
  glare: {
    line: 'M22.5 2.5v4M29.5 9.5h-4M27.5 4.5L25 7M10 20l5-9M15.5 21l4-7',
    soft: 'M17.5 7H6a3 3 0 0 0-3 3v13a3 3 0 0 0 3 3h20a3 3 0 0 0 3-3v-8.5',
  },
  blur: {
    line: 'M9 13.5q1.75-2 3.5 0t3.5 0 3.5 0 3.5 0M9 18.5q1.75-2 3.5 0t3.5 0 3.5 0',
    soft: box(3, 7, 26, 18, 3),
  },
  'too-far': { line: `${box(11, 12.5, 10, 7, 1.5)}`, soft: CORNERS },
  'too-close': { line: box(1.5, 6, 29, 20, 2.5), soft: 'M9 14v-3h3M20 11h3v3M23 18v3h-3M12 21H9v-3' },
  'off-centre': { line: box(13, 13, 17, 11, 2), soft: CORNERS },
  turned: { line: box(11, 6.5, 10, 19, 2), soft: CORNERS },
  'hold-still': { line: box(8, 10, 16, 12, 2), soft: 'M4.5 11.5v9M27.5 11.5v9M1 14v4M31 14v4' },
  'cut-off': {
    line: 'M31 9H14a3 3 0 0 0-3 3v8a3 3 0 0 0 3 3h17M15.5 14h8M15.5 18h5',
    soft: 'M3 10V7a3 3 0 0 1 3-3h4M3 22v3a3 3 0 0 0 3 3h4M22 4h4M22 28h4',
  },
  tilted: {
    line: 'M5.6 14.8l15.8-9.1a2.5 2.5 0 0 1 3.4.9l4 6.9a2.5 2.5 0 0 1-.9 3.4l-15.8 9.1a2.5 2.5 0 0 1-3.4-.9l-4-6.9a2.5 2.5 0 0 1 .9-3.4z',
    soft: 'M11.5 17.5l7-4M13.5 21l4-2.3M3 30h26',
  },
  dark: { line: 'M19.5 4a10 10 0 1 0 9 14.5A8.5 8.5 0 0 1 19.5 4z', soft: 'M3 29h26' },
  'other-side': {
    line: 'M7 27.5h15a5 5 0 0 0 5-5V22M11 23.5l-4 4 4 4',
    soft: `${box(3, 3, 26, 15, 3)}M8 8.5h7M8 12.5h11`,
  },
  'not-found': {
    line: `${circle(19.5, 18.5, 6.5)}M24.2 23.2L29 28`,
    soft: 'M9.5 23H6a3 3 0 0 1-3-3V8a3 3 0 0 1 3-3h19a3 3 0 0 1 3 3v2M8 10h6',
  },
  'other-document': {
    line: `${box(9, 13, 20, 14, 3)}M14 18.5h6M14 22h4`,
    soft: 'M5 20a2.5 2.5 0 0 1-2-2.5V8a3 3 0 0 1 3-3h14a3 3 0 0 1 3 3v1',
  },
  'locked-pdf': {
    line: padlock(16, 20),
    soft: 'M12 29.5H8.5A2.5 2.5 0 0 1 6 27V5a2.5 2.5 0 0 1 2.5-2.5H19l7 7V12M18.5 2.5V10H26',
  },
  pdf: { line: PAGE, soft: 'M11 16h10M11 20h10M11 24h6' },
  'empty-file': { line: `${circle(16, 19, 4.5)}M12 24l8-10`, soft: PAGE },
  'damaged-file': { line: 'M3 18l5-3 4 4 4-4 4 4 4-4 5 3', soft: PAGE },
  'file-type': { line: `${QUESTION}${dot(16, 24)}`, soft: PAGE },
  'too-large': { line: 'M21 11l7-7M22 4h6v6M11 21l-7 7M4 22v6h6', soft: box(9, 9, 14, 14, 2.5) },
  'too-small': { line: 'M28 4l-7 7M21 5.5V11h5.5M4 28l7-7M5.5 21H11v5.5', soft: box(12.5, 12.5, 7, 7, 1.5) },
  'same-photo': { line: 'M14 17.5h9M14 21.5h9', soft: `${box(8, 11, 21, 17, 3)}M3 21V9a5 5 0 0 1 5-5h15` },
  'no-connection': { line: `M4.5 4.5l23 23`, soft: `${WAVES}${WAVE}${dot(16, 26)}` },
  'slow-connection': { line: `${WAVE}${dot(16, 26)}`, soft: WAVES },
  'our-side': {
    line: `${dot(8.5, 10)}${dot(8.5, 22)}M14 10h10M14 22h10`,
    soft: `${box(3, 4, 26, 12, 3)}${box(3, 16, 26, 12, 3)}`,
  },
  'reading-service': {
    line: 'M2 16h28',
    soft: 'M3.5 12v-2a3 3 0 0 1 3-3h19a3 3 0 0 1 3 3v2M3.5 20v2a3 3 0 0 0 3 3h19a3 3 0 0 0 3-3v-2M9 12h8M9 20h5',
  },
  waiting: { line: 'M16 9v7.5l4.5 2.5', soft: 'M28.5 16A12.5 12.5 0 1 1 25 7.3M25.5 2.5v5.5H20' },
  busy: { line: `${dot(10, 16)}${dot(16, 16)}${dot(22, 16)}`, soft: circle(16, 16, 13) },
  limit: { line: `M16 21.5l7-7`, soft: 'M6 25.5a13 13 0 1 1 20 0' },
  saved: {
    line: 'M11 16l3.5 3.5L21.5 12.5',
    soft: 'M16 2.5L27 7v8.5c0 7.5-4.5 11.5-11 14.5-6.5-3-11-7-11-14.5V7z',
  },
  'session-ended': {
    line: 'M8 3h16M8 29h16M13 25h6',
    soft: 'M10 3v5c0 4 6 5 6 8s-6 4-6 8v5M22 3v5c0 4-6 5-6 8s6 4 6 8v5',
  },
  consent: { line: 'M10.5 18l2.5 2.5 4-4.5M10.5 25H21', soft: PAGE },
  'camera-off': { line: 'M3.5 3.5l25 25', soft: `${CAMERA}${circle(16, 17.5, 5)}` },
  'camera-busy': { line: `${dot(10.5, 17.5)}${dot(16, 17.5)}${dot(21.5, 17.5)}`, soft: CAMERA },
  'camera-none': { line: `${QUESTION}${dot(16, 23)}`, soft: CAMERA },
  'check-details': {
    line: 'M3 8l2.5 2.5L10 5.5M3 24l2.5 2.5L10 21.5',
    soft: `M15.5 8H29M15.5 16H29M15.5 24H29${dot(6.5, 16)}`,
  },
  success: { line: 'M10 16.5l4.5 4.5L22.5 12', soft: circle(16, 16, 13) },
  unknown: { line: `${QUESTION}${dot(16, 23)}`, soft: circle(16, 16, 13) },
  browser: { line: `M16 15.5v4.5${dot(16, 24)}`, soft: `${box(3, 4, 26, 24, 3)}M3 10.5h26` },
} as const satisfies Record<string, PictogramDrawing>;

export type PictogramName = keyof typeof DRAWINGS;

/** Every pictogram; one stroke width, `currentColor`. */
export const PICTOGRAMS: Readonly<Record<PictogramName, PictogramDrawing>> = DRAWINGS;
export const PICTOGRAM_NAMES = Object.keys(PICTOGRAMS) as PictogramName[];
