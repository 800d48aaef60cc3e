import type { ReactNode } from 'react';
import './progress.css';

export interface StatusLineProps {
  /** What is going on, in words; empty keeps the node, so that the next words are read out. */
  readonly text: string;
  /** Shows the quiet pulse of work going on. */
  readonly active?: boolean;
  /** Quiet figures that are not read out with each change. */
  readonly children?: ReactNode;
}

/** The one polite live region of a screen: mount it once and change its text. */
export function StatusLine({ text, active = false, children }: StatusLineProps) {
  return (
    <div className="status-line" data-active={active || undefined} data-empty={text === '' || undefined}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output belongs to a form */}
      <p role="status">{text}</p>
      {children && <span aria-hidden="true">{children}</span>}
    </div>
  );
}
