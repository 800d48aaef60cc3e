import { correction, generate } from 'lean-qr';
import { useMemo } from 'react';
import './qr-code.css';

export interface QrCodeProps {
  readonly text: string;
  /** What it is for; the text itself is said elsewhere. */
  readonly label: string;
}

/** The light rim that readers need, in modules (ISO/IEC 18004). */
const QUIET_MODULES = 4;

/** Dark on light in both themes: not every reader knows the inverse. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, path } = useMemo(() => drawingOf(text), [text]);
  const side = size + 2 * QUIET_MODULES;
  return (
    <svg
      className="qr-code"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an img would need a data: URL
      role="img"
      aria-label={label}
      viewBox={`${-QUIET_MODULES} ${-QUIET_MODULES} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}

/** One bar for every run of dark modules in a row. */
function drawingOf(text: string): { size: number; path: string } {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const bars: string[] = [];
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      let length = 0;
      while (code.get(x + length, y)) length += 1;
      if (length > 0) bars.push(`M${x} ${y}h${length}v1h${-length}z`);
      x += length;
    }
  }
  return { size: code.size, path: bars.join('') };
}
