import type { ReactNode } from 'react';
import type { Quad } from '#src/shared/contract/captures.ts';
import './photo.css';

export interface PhotoStageProps {
  /** An object URL, or null for a PDF: a page-like placeholder is shown. */
  readonly src: string | null;
  /** Pixels of the image; of a PDF any numbers in the page's proportion (points when known). */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  /** Places on the photo, in the same unit as width and height. */
  readonly quads?: readonly { readonly id: string; readonly points: Quad }[];
  /** The place to light and to move to gently; null for none. */
  readonly activeId?: string | null;
  /** A small mark at the corner: "Kept safe", "page 1 of 3". */
  readonly badge?: string;
  /** Lets the person zoom; the words are the names of the three buttons. */
  readonly zoom?: { readonly inLabel: string; readonly outLabel: string; readonly fitLabel: string };
  /** Sends or prepares: the photo steps back a little. */
  readonly dim?: boolean;
  /** Over the photo, centred: a spinner, a short word. */
  readonly children?: ReactNode;
}

export function PhotoStage({ src, width, height, alt, badge, dim, children }: PhotoStageProps) {
  return (
    <div className="photo-stage" data-dim={dim || undefined} style={{ aspectRatio: `${width} / ${height}` }}>
      {src && <img src={src} alt={alt} width={width} height={height} />}
      {badge && <p className="photo-badge">{badge}</p>}
      {children}
    </div>
  );
}
