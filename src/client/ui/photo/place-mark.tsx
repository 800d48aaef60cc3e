import type { Point, Quad } from '#src/shared/contract/captures.ts';

interface PlaceMarkProps {
  /** In the unit of width and height. */
  readonly points: Quad;
  readonly width: number;
  readonly height: number;
}

/** Lights one place on the photo: the rest a little darker, the edge in two tones. */
export function PlaceMark({ points, width, height }: PlaceMarkProps) {
  const around = spread(points, Math.max(width, height) * 0.008);
  const outline = `M${around.map((point) => point.join(' ')).join('L')}z`;
  return (
    <svg className="place-mark" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path className="place-mark-shade" fillRule="evenodd" d={`M0 0H${width}V${height}H0z${outline}`} />
      <path className="place-mark-halo" d={outline} />
      <path className="place-mark-line" d={outline} />
    </svg>
  );
}

/** Moves the corners outwards, so that the line stands beside the letters and not on them. */
function spread(points: Quad, by: number): Point[] {
  const centreX = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const centreY = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  return points.map(([x, y]) => [x + Math.sign(x - centreX) * by, y + Math.sign(y - centreY) * by]);
}
