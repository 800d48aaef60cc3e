import type { CSSProperties } from 'react';
import type { Point, Quad } from '#src/shared/contract/captures.ts';
import { CornerLines } from './corner-lines.tsx';

export interface MagnifierProps {
  readonly src: string;
  /** Width over height of the photo. */
  readonly aspect: number;
  /** In shares (0–1) of the photo. */
  readonly at: Point;
  readonly corners: Quad;
}

/** What lies under the finger, enlarged: above it, or beside it where the stage has no room above. */
export function Magnifier({ src, aspect, at: [x, y], corners }: MagnifierProps) {
  return (
    <div
      className="magnifier"
      data-beside={y >= 0.5 ? undefined : x < 0.5 ? 'right' : 'left'}
      aria-hidden="true"
      style={{ '--x': x, '--y': y } as CSSProperties}
    >
      <div className="magnifier-photo" style={{ aspectRatio: aspect }}>
        <img src={src} alt="" draggable={false} />
        <CornerLines corners={corners} />
      </div>
    </div>
  );
}
