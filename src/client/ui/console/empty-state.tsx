import type { ReactNode } from 'react';
import './console.css';
import './empty-state.css';

export interface EmptyStateProps {
  readonly title: string;
  /** Where it stands among the page's headings. Default: a plain line. */
  readonly level?: 'h1' | 'h2' | 'p';
  /** What to do about it. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Where there is nothing to show: says so, and what to do. */
export function EmptyState({ title, level: Title = 'p', children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <Title className="empty-state-title">{title}</Title>
      {children && <p>{children}</p>}
      {action && <div>{action}</div>}
    </div>
  );
}
