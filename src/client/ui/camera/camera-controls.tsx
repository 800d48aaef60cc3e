import { Icon } from '../pictogram/icon.tsx';
import type { IconName } from '../pictogram/icon.tsx';
import './camera-controls.css';

export interface DockButtonProps {
  readonly icon: IconName;
  readonly text: string;
  /** A switch: pressed or not. */
  readonly pressed?: boolean;
  readonly onPress: () => void;
}

/** A mark above its word, beside the shutter. */
export function DockButton({ icon, text, pressed, onPress }: DockButtonProps) {
  return (
    <button type="button" className="dock-button" aria-pressed={pressed} onClick={onPress}>
      <Icon name={icon} />
      <span>{text}</span>
    </button>
  );
}

export interface AutoSwitchProps {
  readonly label: string;
  readonly on: boolean;
  /** The word for how it stands: "On". */
  readonly state: string;
  readonly onChange: (on: boolean) => void;
}

/** A real switch, with words: colour and place alone say nothing to many. */
export function AutoSwitch({ label, on, state, onChange }: AutoSwitchProps) {
  return (
    <label className="dock-button auto-switch">
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
      <small aria-hidden="true">{state}</small>
    </label>
  );
}

export interface LensPickerProps {
  readonly label: string;
  readonly lenses: readonly { readonly id: string; readonly name: string }[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
}

/** A native select, so that phones show their own picker. */
export function LensPicker({ label, lenses, value, onChange }: LensPickerProps) {
  return (
    <label className="lens-picker">
      <Icon name="camera" />
      <span className="visually-hidden">{label}</span>
      <select value={value ?? undefined} onChange={(event) => onChange(event.target.value)}>
        {lenses.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

export interface ZoomStepperProps {
  readonly label: string;
  readonly inLabel: string;
  readonly outLabel: string;
  /** "2×". */
  readonly value: string;
  /** Null at the end of the range. */
  readonly onIn: (() => void) | null;
  readonly onOut: (() => void) | null;
}

export function ZoomStepper({ label, inLabel, outLabel, value, onIn, onOut }: ZoomStepperProps) {
  return (
    <fieldset className="zoom-stepper">
      <legend className="visually-hidden">{label}</legend>
      <ZoomStep icon="minus" label={outLabel} onPress={onOut} />
      {/* No output: that would be a second node that speaks by itself. */}
      <span className="zoom-value">{value}</span>
      <ZoomStep icon="plus" label={inLabel} onPress={onIn} />
    </fieldset>
  );
}

interface ZoomStepProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onPress: (() => void) | null;
}

function ZoomStep({ icon, label, onPress }: ZoomStepProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={onPress === null || undefined}
      onClick={onPress ?? undefined}
    >
      <Icon name={icon} />
    </button>
  );
}
