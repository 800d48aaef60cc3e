import type { ReactNode } from 'react';
import './side-choice.css';

/** What is to be shown, in words under the guide. */
export function SidePlate({ children }: { readonly children: ReactNode }) {
  return <p className="side-choice side-plate">{children}</p>;
}

export interface SideChoiceProps<Id extends string> {
  /** Read out before the choices. */
  readonly label: string;
  readonly choices: readonly { readonly id: Id; readonly text: string }[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

/** What is to be shown, where there is a choice. */
export function SideChoice<Id extends string>({ label, choices, value, onChange }: SideChoiceProps<Id>) {
  return (
    <fieldset className="side-choice">
      <legend className="visually-hidden">{label}</legend>
      {choices.map(({ id, text }) => (
        <label key={id}>
          <input type="radio" name="side" checked={id === value} onChange={() => onChange(id)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
