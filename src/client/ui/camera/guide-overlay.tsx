import type { Ref } from 'react';
import './guide-overlay.css';

/** By shape as well as by colour: corners alone · a broken line · a closed line. */
export type GuideState = 'searching' | 'adjust' | 'good';

export interface GuideOverlayProps {
  /** CSS pixels. */
  readonly view: { readonly width: number; readonly height: number };
  /** The outline to fill, in CSS pixels of the view. */
  readonly outline: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly state: GuideState;
  /** The paths in it take the shape of the document that is seen, many times a second: written past React. */
  readonly seenRef: Ref<SVGGElement>;
}

/** Corner radius of a card, as a part of its shorter side. */
const RADIUS_PART = 0.06;
/** Length of the corner marks, as a part of the shorter side. */
const ARM_PART = 0.2;

/** Where the document belongs: all around it the picture steps back a little. Two tones, to be seen on any picture. */
export function GuideOverlay({ view, outline, state, seenRef }: GuideOverlayProps) {
  const viewBox = `0 0 ${view.width} ${view.height}`;
  const whole = roundedBox(outline);
  const line = state === 'searching' ? corners(outline) : whole;
  return (
    <>
      <svg className="guide" viewBox={viewBox} data-state={state} aria-hidden="true">
        <path className="guide-shade" fillRule="evenodd" d={`M0 0H${view.width}V${view.height}H0z${whole}`} />
        <path className="guide-halo" d={line} />
        <path className="guide-line" d={line} />
        {state === 'good' && <path className="guide-progress" d={whole} pathLength="1" />}
      </svg>
      <svg className="guide guide-seen" viewBox={viewBox} data-state={state} aria-hidden="true">
        <g ref={seenRef}>
          <path className="guide-halo" />
          <path className="guide-line" />
        </g>
      </svg>
    </>
  );
}

type Box = GuideOverlayProps['outline'];

function roundedBox({ left, top, width, height }: Box): string {
  const r = Math.min(width, height) * RADIUS_PART;
  const turn = (x: number, y: number) => `a${r} ${r} 0 0 1 ${x} ${y}`;
  return (
    `M${left + width / 2} ${top}H${left + width - r}${turn(r, r)}V${top + height - r}${turn(-r, r)}` +
    `H${left + r}${turn(-r, -r)}V${top + r}${turn(r, -r)}z`
  );
}

function corners({ left, top, width, height }: Box): string {
  const short = Math.min(width, height);
  const r = short * RADIUS_PART;
  const arm = short * ARM_PART - r;
  const [right, bottom] = [left + width, top + height];
  return (
    `M${left} ${top + r + arm}v${-arm}a${r} ${r} 0 0 1 ${r} ${-r}h${arm}` +
    `M${right - r - arm} ${top}h${arm}a${r} ${r} 0 0 1 ${r} ${r}v${arm}` +
    `M${right} ${bottom - r - arm}v${arm}a${r} ${r} 0 0 1 ${-r} ${r}h${-arm}` +
    `M${left + r + arm} ${bottom}h${-arm}a${r} ${r} 0 0 1 ${-r} ${-r}v${-arm}`
  );
}
