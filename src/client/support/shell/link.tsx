import type { AnchorHTMLAttributes, MouseEvent, Ref } from 'react';
import { goTo } from './address.ts';

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly href: string;
  readonly ref?: Ref<HTMLAnchorElement>;
}

/** A real link within the console: another tab, another window and "copy the address" work as everywhere. */
export function Link({ href, onClick, children, ref, ...rest }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(href);
  };
  return (
    <a {...rest} href={href} onClick={follow} ref={ref}>
      {children}
    </a>
  );
}
