import { useEffect, useEffectEvent, useRef } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import type { Point, Quad } from '#src/shared/contract/captures.ts';
import { Icon } from '../pictogram/icon.tsx';
import type { IconName } from '../pictogram/icon.tsx';
import { PagePlaceholder } from './page-placeholder.tsx';
import { PlaceMark } from './place-mark.tsx';
import { useZoom } from './use-zoom.ts';
import { closeTo, WHOLE, zoomedAt, ZOOM_STEP } from './zoom.ts';
import { ZoomButtons } from './zoom-buttons.tsx';
import type { ZoomLabels } from './zoom-buttons.tsx';
import './photo-stage.css';

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
  /** Lies on the photo and is enlarged with it: a `TroubleOverlay`. */
  readonly overlay?: ReactNode;
  /** A small mark at the corner: "Kept safe" with `lock`, "Page 1 of 3". */
  readonly badge?: { readonly text: string; readonly icon?: IconName };
  /** Lets the person zoom. */
  readonly zoom?: ZoomLabels;
  /** Something is being done with the photo: it steps back a little. */
  readonly dim?: boolean;
  /** Under the photo, left of the zoom buttons: a `Fact`. */
  readonly caption?: ReactNode;
}

/** A stage is never a sliver; beyond these proportions the photo stands within it. */
const NARROWEST_STAGE = 0.62;
const WIDEST_STAGE = 2.4;

/** The photo, as large as the column and the screen's height allow. Another photo is another `key`. */
export function PhotoStage(props: PhotoStageProps) {
  const { src, width, height, alt, quads, activeId = null, badge, dim, caption } = props;
  const stage = useRef<HTMLDivElement>(null);
  const aspect = width > 0 && height > 0 ? width / height : 1;
  const stageAspect = Math.min(WIDEST_STAGE, Math.max(NARROWEST_STAGE, aspect));
  const { view, held, setView, ...handlers } = useZoom(stage, aspect, props.zoom !== undefined);
  const placeOf = (id: string | null) => quads?.find((quad) => quad.id === id)?.points;
  const place = placeOf(activeId);

  const goTo = useEffectEvent((id: string | null) => {
    const points = placeOf(id);
    setView((_, sizes) => (points ? closeTo(sharesOf(points, width, height), sizes) : WHOLE));
  });
  useEffect(() => goTo(activeId), [activeId]);

  const step = (factor: number) => () => setView((view, sizes) => zoomedAt(view, factor, MIDDLE, sizes));
  const across = aspect >= stageAspect ? { width: '100%' } : { height: '100%' };
  return (
    <figure className="photo">
      <div
        ref={stage}
        className="photo-stage"
        data-dim={dim || undefined}
        data-enlarged={view.scale > 1 || undefined}
        style={{ '--stage-aspect': stageAspect, '--scale': view.scale } as CSSProperties}
        {...(props.zoom && { ...handlers, tabIndex: 0, role: 'group', 'aria-label': props.zoom.label })}
      >
        <div
          className="photo-layer"
          data-held={held || undefined}
          style={{
            ...across,
            aspectRatio: aspect,
            transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})`,
          }}
        >
          {src === null ? <PagePlaceholder alt={alt} /> : <img src={src} alt={alt} draggable={false} />}
          {props.overlay}
          {place && <PlaceMark points={place} width={width} height={height} />}
        </div>
        {badge && (
          <p className="photo-badge">
            {badge.icon && <Icon name={badge.icon} />}
            {badge.text}
          </p>
        )}
      </div>
      {(caption || props.zoom) && (
        <figcaption>
          <div>{caption}</div>
          {props.zoom && (
            <ZoomButtons
              labels={props.zoom}
              scale={view.scale}
              onIn={step(ZOOM_STEP)}
              onOut={step(1 / ZOOM_STEP)}
              onFit={() => setView(() => WHOLE)}
            />
          )}
        </figcaption>
      )}
    </figure>
  );
}

const MIDDLE = { x: 0, y: 0 };

function sharesOf([a, b, c, d]: Quad, width: number, height: number): Quad {
  const share = ([x, y]: Point): Point => [x / width, y / height];
  return [share(a), share(b), share(c), share(d)];
}
