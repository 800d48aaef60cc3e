import { type ReactNode, useState } from 'react';
import { Icon } from '../pictogram/icon.tsx';
import './fields.css';

export interface FieldRowProps {
  /** The person's word; a printed word in another script beside it carries its own `lang`. */
  readonly label: ReactNode;
  readonly value: string;
  /** Language of the value when it is not the page's. */
  readonly lang?: string;
  /** What stands there until the person asks for the value: sensitive numbers. */
  readonly masked?: { readonly value: string; readonly revealLabel: string; readonly hideLabel: string };
  /** "Please check": read with little confidence. */
  readonly weak?: string;
  /** Why the value cannot be true: "This date does not exist". */
  readonly doubt?: string;
  /** Its place on the photo is lit. */
  readonly active?: boolean;
  /** The row was touched or focused: light its place. */
  readonly onActivate?: () => void;
  readonly onDeactivate?: () => void;
}

export function FieldRow({
  label,
  value,
  lang,
  masked,
  weak,
  doubt,
  active = false,
  onActivate,
  onDeactivate,
}: FieldRowProps) {
  const [revealed, setRevealed] = useState(false);
  const shown = masked && !revealed ? masked.value : value;
  return (
    <li className="field-row" data-active={active || undefined} data-weak={weak || doubt ? '' : undefined}>
      <button
        type="button"
        className="field-row-main"
        aria-pressed={active}
        onFocus={onActivate}
        onClick={onActivate}
        onBlur={onDeactivate}
      >
        <span className="field-row-label">{label}</span>
        <span className="field-row-value" lang={lang}>
          {shown}
        </span>
        {weak && <span className="field-row-weak">{weak}</span>}
        {doubt && <span className="field-row-weak">{doubt}</span>}
      </button>
      {masked && (
        <button
          type="button"
          className="field-row-reveal"
          aria-pressed={revealed}
          onClick={() => setRevealed(!revealed)}
        >
          <Icon name={revealed ? 'hide' : 'show'} />
          <span>{revealed ? masked.hideLabel : masked.revealLabel}</span>
        </button>
      )}
    </li>
  );
}
