import type { ReactNode } from 'react';
import './actions.css';

export interface ActionBarProps {
  /** Buttons, the primary one first. */
  readonly children: ReactNode;
  /** Quiet things under them: `AlternativeLinks`, `Reference`. */
  readonly below?: ReactNode;
}

/** Within the thumb's reach at the bottom of a phone, in the text's flow on a desktop. */
export function ActionBar({ children, below }: ActionBarProps) {
  return (
    <div className="action-bar">
      <div className="action-bar-buttons">{children}</div>
      {below}
    </div>
  );
}
