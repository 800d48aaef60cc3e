/** One cause's drawing on a 32-unit grid: the crisp line, and the fainter thing it happens to. */
export interface PictogramDrawing {
  readonly line: string;
  readonly soft?: string;
}

const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
const box = (x: number, y: number, width: number, height: number, r: number) =>
  `M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}` +
  `h${2 * r - width}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - height}a${r} ${r} 0 0 1 ${r} ${-r}z`;

const CORNERS =
  'M4 10V7a2 2 0 0 1 2-2h3M23 5h3a2 2 0 0 1 2 2v3M28 22v3a2 2 0 0 1-2 2h-3M9 27H6a2 2 0 0 1-2-2v-3';
const PAGE = 'M8 3h11l6 6v18a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2M18 3v7h7';
const CAMERA =
  'M11 8l1.7-2.6A1 1 0 0 1 13.5 5h5a1 1 0 0 1 .8.4L21 8h4a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3V11a3 3 0 0 1 3-3z';
const WAVES = 'M4 13a17 17 0 0 1 24 0M8.5 17.5a10.6 10.6 0 0 1 15 0';
const SUN =
  'M16 3.5v2M16 26.5v2M3.5 16h2M26.5 16h2M7.2 7.2l1.4 1.4M23.4 23.4l1.4 1.4M24.8 7.2l-1.4 1.4M8.6 23.4l-1.4 1.4';
const padlock = (x: number, y: number) => `${box(x, y, 11, 8, 1.5)}M${x + 2.5} ${y}v-2a3 3 0 0 1 6 0v2`;

const DRAWINGS = {
  flat: { line: `${box(8, 9, 16, 11, 2)}M4 25h24` },
  whole: { line: `${CORNERS}${box(9, 11, 14, 10, 2)}` },
  bright: { line: `${circle(16, 16, 5)}${SUN}` },
  glare: {
    line: 'M21 2v4M28 4l-3 3M30 11h-4M9 19l4-7M14 20l5-9',
    soft: `M18 8H7a3 3 0 0 0-3 3v11a3 3 0 0 0 3 3h18a3 3 0 0 0 3-3v-7`,
  },
  blur: { line: `${box(4, 10, 20, 14, 3)}M9 15h6M9 19h10`, soft: 'M9 6h16a3 3 0 0 1 3 3v11' },
  'too-far': { line: box(12, 13, 8, 6, 1.5), soft: CORNERS },
  'cut-off': {
    line: 'M30 10H14a3 3 0 0 0-3 3v8a3 3 0 0 0 3 3h16M15 15h6M15 19h4',
    soft: 'M4 12V8a3 3 0 0 1 3-3h4M4 22v4a3 3 0 0 0 3 3h4M21 5h3M21 29h3',
  },
  tilted: {
    line: 'M6.5 15.5l15-8.5a2 2 0 0 1 2.7.7l4 7a2 2 0 0 1-.7 2.7l-15 8.6a2 2 0 0 1-2.7-.7l-4-7a2 2 0 0 1 .7-2.8z',
    soft: 'M3 29h26',
  },
  dark: { line: 'M20 5a9 9 0 1 0 7.5 13A7.5 7.5 0 0 1 20 5z', soft: 'M5 28h22' },
  'other-side': {
    line: 'M8 27h14a4 4 0 0 0 4-4v-1M11 24l-3 3 3 3',
    soft: `${box(4, 4, 22, 14, 3)}M9 9h6M9 13h9`,
  },
  'not-found': {
    line: `${circle(19, 18, 6)}M23.5 22.5L28 27`,
    soft: 'M11 22H7a3 3 0 0 1-3-3V9a3 3 0 0 1 3-3h16a3 3 0 0 1 3 3',
  },
  'other-document': {
    line: `${box(10, 14, 18, 13, 3)}M15 19h6M15 23h3`,
    soft: 'M6 20a2 2 0 0 1-2-2V8a3 3 0 0 1 3-3h12a3 3 0 0 1 3 3v2',
  },
  'locked-pdf': { line: padlock(16, 20), soft: 'M12 29H9a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h10l6 6v3M18 3v7h7' },
  pdf: { line: `${PAGE}`, soft: 'M11 16h10M11 20h10M11 24h6' },
  'empty-file': { line: circle(16, 19, 4), soft: PAGE },
  'damaged-file': { line: 'M7 16l4 3 4-4 4 4 6-4', soft: PAGE },
  'file-type': { line: 'M13.5 17a2.5 2.5 0 1 1 3.8 2.1c-.9.6-1.3 1-1.3 1.9M16 24h.01', soft: PAGE },
  'too-large': { line: 'M20 12l7-7M21 5h6v6M12 20l-7 7M5 21v6h6', soft: box(10, 10, 12, 12, 2) },
  'too-small': {
    line: 'M20 12h4M20 12V8M20 12l6-6M12 20H8M12 20v4M12 20l-6 6',
    soft: `${box(14, 14, 4, 4, 1)}`,
  },
  'same-photo': { line: 'M13 17h10M13 21h10', soft: `${box(8, 11, 20, 16, 3)}M4 20V9a4 4 0 0 1 4-4h14` },
  'no-connection': { line: 'M5 5l22 22M16 25h.01', soft: `${WAVES}M12.5 21.5a5 5 0 0 1 7 0` },
  'slow-connection': { line: 'M12.5 21.5a5 5 0 0 1 7 0M16 25.5h.01', soft: WAVES },
  'our-side': {
    line: 'M9 10.5h.01M9 21.5h.01M14 10.5h9M14 21.5h9',
    soft: `${box(4, 5, 24, 11, 3)}${box(4, 16, 24, 11, 3)}`,
  },
  'reading-service': {
    line: 'M3 16h26M10 12h6',
    soft: `M4 12v-1a3 3 0 0 1 3-3h18a3 3 0 0 1 3 3v1M4 20v1a3 3 0 0 0 3 3h18a3 3 0 0 0 3-3v-1`,
  },
  waiting: { line: 'M16 9.5V16l4 2.5', soft: 'M27 16a11 11 0 1 1-3.5-8M27 3.5v5h-5' },
  busy: { line: 'M9 16h.01M16 16h.01M23 16h.01', soft: circle(16, 16, 12) },
  limit: { line: 'M16 21l6-7M16 21h.01', soft: 'M5.5 25a12 12 0 1 1 21 0' },
  saved: { line: 'M11.5 16l3.2 3.2L21 13', soft: 'M16 3l10 4v8c0 7-4.5 11.5-10 14C10.5 26.5 6 22 6 15V7z' },
  'session-ended': {
    line: 'M8 4h16M8 28h16',
    soft: 'M10 4v4c0 4 6 5 6 8s-6 4-6 8v4M22 4v4c0 4-6 5-6 8s6 4 6 8v4',
  },
  consent: { line: 'M11 17.5l2 2 3.5-4M20 18h1M11 24h10', soft: PAGE },
  'camera-off': { line: 'M4 4l24 24', soft: `${CAMERA}${circle(16, 16.5, 4.5)}` },
  'camera-busy': { line: 'M11 17h.01M16 17h.01M21 17h.01', soft: CAMERA },
  'camera-none': {
    line: 'M13.5 14.5a2.5 2.5 0 1 1 3.8 2.1c-.9.6-1.3 1-1.3 1.9M16 22h.01',
    soft: CAMERA,
  },
  'check-details': { line: 'M4 9l2 2 3.5-4M4 23l2 2 3.5-4', soft: 'M14 9h14M14 16h14M14 23h14M6 16h.01' },
  success: { line: 'M10.5 16.5l4 4L22 12.5', soft: circle(16, 16, 12) },
  unknown: { line: 'M13 13a3 3 0 1 1 4.5 2.6C16.5 16.3 16 17 16 18M16 22h.01', soft: circle(16, 16, 12) },
  browser: { line: 'M16 15v5M16 24h.01', soft: `${box(4, 5, 24, 23, 3)}M4 11h24M8 8h.01` },
} as const satisfies Record<string, PictogramDrawing>;

export type PictogramName = keyof typeof DRAWINGS;

/** Every pictogram; one stroke width, `currentColor`. */
export const PICTOGRAMS: Readonly<Record<PictogramName, PictogramDrawing>> = DRAWINGS;
export const PICTOGRAM_NAMES = Object.keys(PICTOGRAMS) as PictogramName[];
