import { useId } from 'react';
import { type TroubleGrid, troublePath } from './trouble-path.ts';
import './trouble.css';

export type TroubleKind = 'glare' | 'blur';

export interface TroubleOverlayProps {
  readonly trouble: readonly { readonly kind: TroubleKind; readonly grid: TroubleGrid }[];
  /** Pixels of the photo it lies on. */
  readonly width: number;
  readonly height: number;
}

/**
 * Where the trouble sits on a photo, inside a `PhotoStage`. Each kind has a pattern and an edge of its own, all of it
 * in two tones, so that it shows on any photo. The words are in the legend.
 */
export function TroubleOverlay({ trouble, width, height }: TroubleOverlayProps) {
  const id = useId();
  const unit = Math.max(width, height) / 100;
  return (
    <svg className="trouble" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {trouble.map(({ kind, grid }) => {
        const outline = troublePath(grid, width, height);
        const pattern = `${id}${kind}`;
        return (
          <g key={kind} className="trouble-place" data-kind={kind}>
            <TroublePattern id={pattern} kind={kind} unit={unit} />
            <path className="trouble-shade" d={outline} />
            <path fill={`url(#${pattern})`} d={outline} />
            <path className="trouble-halo" d={outline} />
            <path className="trouble-line" d={outline} />
          </g>
        );
      })}
    </svg>
  );
}

/** The same pattern, small, beside its name. */
export function TroubleSwatch({ kind }: { readonly kind: TroubleKind }) {
  const id = useId();
  return (
    <svg className="trouble trouble-swatch" viewBox="0 0 20 20" data-kind={kind} aria-hidden="true">
      <TroublePattern id={id} kind={kind} unit={2.6} />
      <circle className="trouble-shade" cx="10" cy="10" r="8.5" />
      <circle fill={`url(#${id})`} cx="10" cy="10" r="8.5" />
      <circle className="trouble-halo" cx="10" cy="10" r="8.5" />
      <circle className="trouble-line" cx="10" cy="10" r="8.5" />
    </svg>
  );
}

/** Glare: dots of light. Blur: slanting lines. */
function TroublePattern({ id, kind, unit }: { id: string; kind: TroubleKind; unit: number }) {
  return kind === 'glare' ? (
    <pattern id={id} width={2.4 * unit} height={2.4 * unit} patternUnits="userSpaceOnUse">
      <circle className="trouble-dark" cx={1.2 * unit} cy={1.2 * unit} r={0.62 * unit} />
      <circle className="trouble-light" cx={1.2 * unit} cy={1.2 * unit} r={0.36 * unit} />
    </pattern>
  ) : (
    <pattern
      id={id}
      width={2.4 * unit}
      height={2.4 * unit}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect className="trouble-dark" width={0.9 * unit} height={2.4 * unit} />
      <rect className="trouble-light" x={0.28 * unit} width={0.34 * unit} height={2.4 * unit} />
    </pattern>
  );
}
