import type { ReactNode } from 'react';
import './console.css';
import './strip.css';

export interface StripProps {
  /** well: nothing to do · attention: somebody has to act · quiet: not known yet, or about the session. */
  readonly tone: 'well' | 'attention' | 'quiet';
  readonly headline: string;
  readonly children?: ReactNode;
  /** Links and buttons at its end. */
  readonly actions?: ReactNode;
}

/** One line over the page that says in words how things stand. */
export function Strip({ tone, headline, children, actions }: StripProps) {
  return (
    <div className="strip" data-tone={tone}>
      <i aria-hidden="true" />
      <p>
        <b>{headline}</b>
        {children && <span> {children}</span>}
      </p>
      {actions && <div className="strip-actions">{actions}</div>}
    </div>
  );
}
