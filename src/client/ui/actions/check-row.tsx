import { useId } from 'react';
import type { ReactNode } from 'react';
import './actions.css';

export interface CheckRowProps {
  readonly title: string;
  readonly detail?: ReactNode;
  /** "Required", "Optional". */
  readonly tag?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Says what is missing after a try to go on without it. */
  readonly error?: string;
}

/** One agreement: the whole row is the target. */
export function CheckRow({ title, detail, tag, checked, onChange, error }: CheckRowProps) {
  const id = useId();
  return (
    <div className="check-row" data-error={error ? '' : undefined}>
      <label>
        <input
          type="checkbox"
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
          aria-describedby={detail || error ? `${id}-detail ${id}-error` : undefined}
          aria-invalid={error ? true : undefined}
        />
        <span className="check-row-title">
          {title}
          {tag && <small className="tag">{tag}</small>}
        </span>
      </label>
      {detail && (
        <div className="check-row-detail" id={`${id}-detail`}>
          {detail}
        </div>
      )}
      {error && (
        <p className="check-row-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
