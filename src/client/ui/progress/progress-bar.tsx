import './progress.css';

export interface ProgressBarProps {
  /** 0 to 1, or null when it cannot be known. */
  readonly value: number | null;
  /** "Sending". */
  readonly label: string;
}

export function ProgressBar({ value, label }: ProgressBarProps) {
  const share = value === null ? null : Math.min(1, Math.max(0, value));
  return (
    <div
      className="progress-bar"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native bar cannot move smoothly
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === null ? undefined : Math.round(share * 100)}
      data-unknown={share === null || undefined}
    >
      <i style={share === null ? undefined : { transform: `scaleX(${share})` }} />
    </div>
  );
}
