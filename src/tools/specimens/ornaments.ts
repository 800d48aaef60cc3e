import { group, text } from './svg.ts';

/** Fine crossing waves, as on printed documents; light enough that text over them stays readable. */
export function guilloche(
  width: number,
  height: number,
  colours: readonly [string, string],
  phase: number,
  lines = 40,
): string {
  const paths: string[] = [];
  for (let line = -2; line < lines + 2; line++) {
    const middle = (height / lines) * (line + 0.5);
    const points: string[] = [];
    for (let x = 0; x <= width; x += 16) {
      const swing = Math.sin(x / 92 + phase + line * 0.42) * 17 + Math.sin(x / 37 - phase + line * 0.9) * 5;
      points.push(`${x} ${(middle + swing).toFixed(1)}`);
    }
    const colour = line % 2 ? colours[0] : colours[1];
    paths.push(`<path d="M${points.join('L')}" stroke="${colour}"/>`);
  }
  return group('fill="none" stroke-width="1.2" opacity=".55"', ...paths);
}

/** A rosette: one line that goes round seven times (`petals` must not be a multiple of seven). */
export function rosette(x: number, y: number, radius: number, colour: string, petals = 13): string {
  const points: string[] = [];
  for (let step = 0; step <= 1440; step++) {
    const angle = (step / 1440) * 2 * Math.PI * 7;
    const reach = radius * (0.62 + 0.38 * Math.cos((petals / 7) * angle));
    points.push(`${(x + reach * Math.cos(angle)).toFixed(1)} ${(y + reach * Math.sin(angle)).toFixed(1)}`);
  }
  return `<path d="M${points.join('L')}z" fill="none" stroke="${colour}" stroke-width="1.3" opacity=".55"/>`;
}

export interface PortraitTone {
  backdrop: string;
  backdropLow: string;
  figure: string;
  shoulders: string;
}

export const PORTRAIT_TONES: readonly [PortraitTone, ...PortraitTone[]] = [
  { backdrop: '#eef3f5', backdropLow: '#d5e0e6', figure: '#8fa3b0', shoulders: '#71899a' },
  { backdrop: '#f3f1ee', backdropLow: '#e0d9d0', figure: '#a89d92', shoulders: '#8a7d72' },
  { backdrop: '#eef0f6', backdropLow: '#d6dae9', figure: '#949cb9', shoulders: '#737ca0' },
  { backdrop: '#edf4ef', backdropLow: '#d3e2d8', figure: '#8aa797', shoulders: '#6a8b79' },
];

export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A silhouette instead of a face, crossed by the word that says that this is no real document. */
export function portrait(frame: Frame, tone: PortraitTone, id: string, mark = true): string {
  const { x, y, width, height } = frame;
  const middle = width / 2;
  const head = height * 0.19;
  const word = mark
    ? text(middle, height * 0.57, width * 0.3, '견본', {
        weight: 'bold',
        anchor: 'middle',
        spacing: width * 0.04,
        fill: '#ffffff',
        family: 'Noto Sans CJK KR',
        opacity: 0.82,
      })
    : '';
  return group(
    `transform="translate(${x} ${y})"`,
    `<defs><linearGradient id="back-${id}" x2="0" y2="1"><stop stop-color="${tone.backdrop}"/><stop offset="1" stop-color="${tone.backdropLow}"/></linearGradient><clipPath id="cut-${id}"><rect width="${width}" height="${height}" rx="6"/></clipPath></defs>`,
    group(
      `clip-path="url(#cut-${id})"`,
      `<rect width="${width}" height="${height}" fill="url(#back-${id})"/>`,
      `<path d="M${width * 0.06} ${height} C${width * 0.08} ${height * 0.74} ${width * 0.3} ${height * 0.7} ${width * 0.38} ${height * 0.65} L${width * 0.62} ${height * 0.65} C${width * 0.7} ${height * 0.7} ${width * 0.92} ${height * 0.74} ${width * 0.94} ${height} Z" fill="${tone.shoulders}"/>`,
      `<rect x="${width * 0.4}" y="${height * 0.5}" width="${width * 0.2}" height="${height * 0.19}" rx="${width * 0.08}" fill="${tone.figure}"/>`,
      `<ellipse cx="${middle}" cy="${height * 0.38}" rx="${head * 0.82 * (width / height) * 1.3}" ry="${head}" fill="${tone.figure}"/>`,
      group(`transform="rotate(-20 ${middle} ${height * 0.54})"`, word),
    ),
    `<rect x=".75" y=".75" width="${width - 1.5}" height="${height - 1.5}" rx="6" fill="none" stroke="#00000026" stroke-width="1.5"/>`,
  );
}

/** A square red seal that reads 견본 (specimen). */
export function seal(x: number, y: number, size: number): string {
  const style = { anchor: 'middle', fill: '#c0272d', family: 'Noto Serif CJK KR', weight: 'bold' } as const;
  return group(
    `transform="translate(${x} ${y}) rotate(-3)" opacity=".82"`,
    `<rect width="${size}" height="${size}" rx="${size * 0.05}" fill="none" stroke="#c0272d" stroke-width="${size * 0.05}"/>`,
    text(size / 2, size * 0.44, size * 0.34, '견본', style),
    text(size / 2, size * 0.84, size * 0.34, '인장', style),
  );
}

/** The gold contact plate of a payment card. */
export function chip(x: number, y: number, width: number, height: number): string {
  const lines = [0.34, 0.66].map(
    (part) => `M0 ${height * part}H${width * 0.32}M${width * 0.68} ${height * part}H${width}`,
  );
  return group(
    `transform="translate(${x} ${y})"`,
    `<defs><linearGradient id="chip" x2="1" y2="1"><stop stop-color="#f1dfa8"/><stop offset=".5" stop-color="#d2b56a"/><stop offset="1" stop-color="#e9d69c"/></linearGradient></defs>`,
    `<rect width="${width}" height="${height}" rx="${height * 0.16}" fill="url(#chip)"/>`,
    `<path d="${lines.join('')}M${width * 0.32} 0V${height}M${width * 0.68} 0V${height}" stroke="#8a7333" stroke-width="2.5" fill="none" opacity=".8"/>`,
    `<rect x="${width * 0.32}" y="${height * 0.3}" width="${width * 0.36}" height="${height * 0.4}" rx="${height * 0.1}" fill="none" stroke="#8a7333" stroke-width="2.5" opacity=".8"/>`,
  );
}
