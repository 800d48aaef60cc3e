import { useId, useState } from 'react';
import './choice-list.css';

export interface Choice {
  readonly value: string;
  readonly text: string;
  /** Quiet words after it: a result key. */
  readonly note?: string;
  /** How many it would leave. */
  readonly count: number;
}

export interface ChoiceListProps {
  /** Read out before the choices. */
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly formatCount: (count: number) => string;
  /** For the field that narrows a long list. */
  readonly narrowLabel: string;
  readonly emptyText: string;
}

/** Up to this many, one look finds the choice. */
const SHORT = 10;

/** Choices to tick, with how many cases each would leave; long lists can be narrowed by typing. */
export function ChoiceList({
  label,
  choices,
  chosen,
  onChange,
  formatCount,
  narrowLabel,
  emptyText,
}: ChoiceListProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const shown = choices.filter(({ text, note }) => fits(typed, `${text} ${note ?? ''}`));
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <fieldset className="choices">
      <legend className="visually-hidden">{label}</legend>
      {choices.length > SHORT && (
        <input
          type="search"
          className="choices-narrow"
          placeholder={narrowLabel}
          aria-label={narrowLabel}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      {shown.length === 0 && <p className="choices-empty">{emptyText}</p>}
      {shown.map(({ value, text, note, count }, index) => (
        <label key={value} htmlFor={`${id}-${index}`}>
          <input
            id={`${id}-${index}`}
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() => toggle(value)}
          />
          <span>
            {text}
            {note && <small>{note}</small>}
          </span>
          <span className="choices-count">{formatCount(count)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Every typed word stands somewhere in it. */
function fits(typed: string, text: string): boolean {
  const lower = text.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}
