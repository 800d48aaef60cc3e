import { type ReactNode, useId } from 'react';
import './field.css';

export interface FieldProps {
  readonly label: string;
  /** Quiet words under it. */
  readonly hint?: string;
  /** What is missing, after a try without it. */
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
  /** More than one line. */
  readonly rows?: number;
  /** Is what a dialog is for, so one starts in it. */
  readonly hasFocus?: boolean;
}

/** One thing to write, with its label above it. */
export function Field({
  label,
  hint,
  error,
  value,
  onChange,
  maxLength,
  rows = 1,
  hasFocus = false,
}: FieldProps) {
  const id = useId();
  const shared = {
    id,
    value,
    maxLength,
    autoComplete: 'off',
    autoFocus: hasFocus,
    'aria-describedby': hint || error ? `${id}-hint` : undefined,
    'aria-invalid': error ? true : undefined,
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
  } as const;
  return (
    <div className="field" data-error={error ? '' : undefined}>
      <label htmlFor={id}>{label}</label>
      {rows === 1 ? <input type="text" {...shared} /> : <textarea rows={rows} {...shared} />}
      <Hint id={`${id}-hint`}>{error ?? hint}</Hint>
    </div>
  );
}

function Hint({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return children ? <p id={id}>{children}</p> : null;
}
