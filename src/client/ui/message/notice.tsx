import type { ReactNode } from 'react';
import './message.css';

export interface NoticeProps {
  readonly tone?: 'neutral' | 'attention';
  readonly children: ReactNode;
}

/** A short note in the flow of a screen. */
export function Notice({ tone = 'neutral', children }: NoticeProps) {
  return (
    <div className="notice" data-tone={tone}>
      {children}
    </div>
  );
}
