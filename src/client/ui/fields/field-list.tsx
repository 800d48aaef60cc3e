import type { ReactNode } from 'react';
import './fields.css';

export interface FieldListProps {
  /** Read out before the list. */
  readonly label: string;
  /** `FieldRow`s. */
  readonly children: ReactNode;
}

export function FieldList({ label, children }: FieldListProps) {
  return (
    <ul className="field-list" aria-label={label}>
      {children}
    </ul>
  );
}
