import { Icon } from '../pictogram/icon.tsx';
import { LARGEST_SCALE } from './zoom.ts';

export interface ZoomLabels {
  /** Read out when the photo takes the focus: what it is and that keys zoom it. */
  readonly label: string;
  readonly inLabel: string;
  readonly outLabel: string;
  readonly fitLabel: string;
}

interface ZoomButtonsProps {
  readonly labels: ZoomLabels;
  readonly scale: number;
  readonly onIn: () => void;
  readonly onOut: () => void;
  readonly onFit: () => void;
}

export function ZoomButtons({ labels, scale, onIn, onOut, onFit }: ZoomButtonsProps) {
  const whole = scale === 1;
  return (
    <div className="zoom-buttons">
      <button type="button" aria-label={labels.outLabel} aria-disabled={whole} onClick={onOut}>
        <Icon name="minus" />
      </button>
      <button type="button" aria-label={labels.fitLabel} aria-disabled={whole} onClick={onFit}>
        <Icon name="fit" />
      </button>
      <button type="button" aria-label={labels.inLabel} aria-disabled={scale >= LARGEST_SCALE} onClick={onIn}>
        <Icon name="plus" />
      </button>
    </div>
  );
}
