import type { ReactNode } from 'react';
import './progress.css';

/** A small line of figures: "3.8 MB → 0.6 MB, 2000 x 1262". */
export function Fact({ children }: { readonly children: ReactNode }) {
  return <p className="fact">{children}</p>;
}
