import type { ReactNode } from 'react';
import { useSaid } from './live-region.tsx';
import './progress.css';

export interface StatusLineProps {
  /** What is going on, in words, read out when they change; empty keeps the line's place. */
  readonly text: string;
  /** Shows the quiet pulse of work going on. */
  readonly active?: boolean;
  /** Quiet figures that are not read out with each change. */
  readonly children?: ReactNode;
}

/** What goes on, in one line: seen here, said by the page's live region. */
export function StatusLine({ text, active = false, children }: StatusLineProps) {
  useSaid(text);
  return (
    <div className="status-line" data-active={active || undefined} data-empty={text === '' || undefined}>
      <p>{text}</p>
      {children && <span aria-hidden="true">{children}</span>}
    </div>
  );
}
