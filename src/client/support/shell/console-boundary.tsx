import { Component, type ReactNode } from 'react';
import { Broken } from './console-notices.tsx';

/** A bug, or a part that could not be fetched, ends in words and a way on, never in a blank page. */
export class ConsoleBoundary extends Component<
  { readonly children: ReactNode },
  { readonly broken: boolean }
> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}
