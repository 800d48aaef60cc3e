import type { ReactNode } from 'react';
import './console.css';

/** attention: somebody has to do something · active: waits by itself · moving: at work · good: read · still: nothing more. */
export type DotTone = 'attention' | 'active' | 'moving' | 'good' | 'still';

/** A state in words with its colour before it; the colour never says more than the words. */
export function Dot({ tone, children }: { readonly tone: DotTone; readonly children: ReactNode }) {
  return (
    <span className="dot" data-tone={tone}>
      <span>{children}</span>
    </span>
  );
}
