import type { ReactNode, Ref } from 'react';
import './shell.css';

export interface PageTitleProps {
  readonly children: ReactNode;
  /** The flow moves the focus here when the screen changes. */
  readonly ref?: Ref<HTMLHeadingElement>;
}

export function PageTitle({ children, ref }: PageTitleProps) {
  return (
    <h1 className="page-title" tabIndex={-1} ref={ref}>
      {children}
    </h1>
  );
}

export function Lead({ children }: { readonly children: ReactNode }) {
  return <p className="lead">{children}</p>;
}
