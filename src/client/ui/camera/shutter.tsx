import type { Ref } from 'react';
import './shutter.css';

export interface ShutterProps {
  readonly label: string;
  /** No picture to take now: keeps its focus, takes no press. */
  readonly disabled: boolean;
  /** Calls for attention, unless the person prefers less motion. */
  readonly calling: boolean;
  readonly onPress: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** The large round button. Its ring closes as `--progress` of the stage goes from 0 to 1. */
export function Shutter({ label, disabled, calling, onPress, ref }: ShutterProps) {
  return (
    <button
      type="button"
      className="shutter"
      aria-label={label}
      aria-disabled={disabled || undefined}
      data-calling={calling || undefined}
      onClick={disabled ? undefined : onPress}
      ref={ref}
    >
      <svg viewBox="0 0 80 80" aria-hidden="true">
        <circle className="shutter-rim" cx="40" cy="40" r="36" />
        <circle className="shutter-ring" cx="40" cy="40" r="36" pathLength="1" />
        <circle className="shutter-disc" cx="40" cy="40" r="29" />
      </svg>
    </button>
  );
}
