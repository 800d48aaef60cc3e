import { Icon } from '../pictogram/icon.tsx';
import { DocumentDrawing } from './document-drawing.tsx';
import type { DrawingName } from './document-drawing.tsx';
import './document.css';

export interface DocumentChoiceProps<Id extends string> {
  readonly options: readonly {
    readonly id: Id;
    readonly name: string;
    /** One line: what is accepted. */
    readonly hint: string;
    readonly drawing: DrawingName;
  }[];
  /** The last choice of this visit, marked; null before the first. */
  readonly value: Id | null;
  /** A press is the choice: there is no second button. */
  readonly onChoose: (id: Id) => void;
}

export function DocumentChoice<Id extends string>({ options, value, onChoose }: DocumentChoiceProps<Id>) {
  return (
    <ul className="document-choice">
      {options.map(({ id, name, hint, drawing }) => (
        <li key={id}>
          <button type="button" aria-current={id === value || undefined} onClick={() => onChoose(id)}>
            <DocumentDrawing name={drawing} />
            <span className="document-choice-words">
              <b>{name}</b>
              <small>{hint}</small>
            </span>
            <Icon name="arrow" />
          </button>
        </li>
      ))}
    </ul>
  );
}
