import type { ReactNode } from 'react';

/** A place for words that come later: mounted from the start, so that they are read out when they come. */
export function Announced({ children }: { readonly children: ReactNode }) {
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output belongs to a form and holds no blocks
  return <div role="status">{children}</div>;
}
