/** The few SVG building blocks that all specimens share. */

export interface TextStyle {
  weight?: 'normal' | 'bold' | '500';
  anchor?: 'start' | 'middle' | 'end';
  /** Extra space between letters, in user units. */
  spacing?: number;
  fill?: string;
  family?: string;
  italic?: boolean;
  opacity?: number;
}

export function svgDocument(width: number, height: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`;
}

/** One line of text; `x`, `y` is the left end of its base line. */
export function text(x: number, y: number, size: number, content: string, style: TextStyle = {}): string {
  const attributes = [
    `x="${x}" y="${y}" font-size="${size}"`,
    style.weight ? `font-weight="${style.weight}"` : '',
    style.anchor ? `text-anchor="${style.anchor}"` : '',
    style.spacing ? `letter-spacing="${style.spacing}"` : '',
    style.fill ? `fill="${style.fill}"` : '',
    style.family ? `font-family="${style.family}"` : '',
    style.italic ? 'font-style="italic"' : '',
    style.opacity ? `opacity="${style.opacity}"` : '',
  ];
  return `<text ${attributes.filter(Boolean).join(' ')}>${escapeXml(content)}</text>`;
}

export function group(attributes: string, ...content: string[]): string {
  return `<g ${attributes}>${content.join('')}</g>`;
}

/** A gradient from the upper left to the lower right corner, to be used as `url(#id)`. */
export function diagonalGradient(id: string, colours: readonly string[]): string {
  const stops = colours.map((colour, index) => {
    const offset = colours.length > 1 ? index / (colours.length - 1) : 0;
    return `<stop offset="${offset.toFixed(2)}" stop-color="${colour}"/>`;
  });
  return `<defs><linearGradient id="${id}" x2="1" y2="1">${stops.join('')}</linearGradient></defs>`;
}

/** Content that must not stick out of a card's rounded corners. */
export function roundedSheet(width: number, height: number, radius: number, ...content: string[]): string {
  return [
    `<defs><clipPath id="sheet"><rect width="${width}" height="${height}" rx="${radius}"/></clipPath></defs>`,
    group('clip-path="url(#sheet)"', ...content),
  ].join('');
}

function escapeXml(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
