import { type CSSProperties, useRef } from 'react';
import type { Quad } from '#src/shared/contract/captures.ts';
import { CornerLines } from './corner-lines.tsx';
import { Magnifier } from './magnifier.tsx';
import { useCornerMoves } from './use-corner-moves.ts';
import './corner-stage.css';

export interface CornerStageProps {
  /** An object URL of the whole photo. */
  readonly src: string;
  /** Its pixels; only the proportion counts. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  /** In shares (0–1) of the photo, clockwise from the document's top left. */
  readonly corners: Quad;
  readonly onChange: (corners: Quad) => void;
  /** "Top left corner", in the corners' order. */
  readonly labels: readonly [string, string, string, string];
  /** "12% across, 40% down", read out as a corner moves; whole percents. */
  readonly positionText: (x: number, y: number) => string;
  /** Id of the sentence that says how it is done with keys. */
  readonly describedBy: string;
}

/**
 * The whole photo with a handle at each corner of the document, by finger, mouse and keyboard; what lies under a
 * handle that moves is shown enlarged beside it.
 */
export function CornerStage(props: CornerStageProps) {
  const { src, width, height, corners, onChange } = props;
  const stage = useRef<HTMLDivElement>(null);
  const { moving, handlersOf } = useCornerMoves(stage, corners, onChange);
  const moved = moving === null ? undefined : corners[moving];
  const percent = (share: number) => Math.round(share * 100);
  return (
    <div className="corner-stage" ref={stage} style={{ '--stage-aspect': width / height } as CSSProperties}>
      <img src={src} alt={props.alt} draggable={false} />
      <CornerLines corners={corners} />
      {corners.map(([x, y], index) => (
        <div
          // oxlint-disable-next-line react/no-array-index-key -- a corner is its place in the order
          key={index}
          className="corner-handle"
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native slider moves one way only
          role="slider"
          tabIndex={0}
          aria-label={props.labels[index]}
          // A corner has two values; a slider tells one, and the words tell both.
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent(x)}
          aria-valuetext={props.positionText(percent(x), percent(y))}
          aria-describedby={props.describedBy}
          data-moving={moving === index || undefined}
          style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
          {...handlersOf(index)}
        />
      ))}
      {moved && <Magnifier src={src} aspect={width / height} at={moved} corners={corners} />}
    </div>
  );
}
