import type { ReactNode } from 'react';
import { Icon } from '../pictogram/icon.tsx';
import type { IconName } from '../pictogram/icon.tsx';
import './actions.css';

export interface LinkButtonProps {
  readonly children: ReactNode;
  readonly icon?: IconName;
  /** Pressed inside the page, or leads away (`mailto:`, `tel:`, `https:`). */
  readonly to: { readonly onClick: () => void } | { readonly href: string };
}

/** Looks like a quiet link; is a button or a link, whichever it really is. */
export function LinkButton({ children, icon, to }: LinkButtonProps) {
  const content = (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </>
  );
  return 'href' in to ? (
    <a className="link-button" href={to.href}>
      {content}
    </a>
  ) : (
    <button type="button" className="link-button" onClick={to.onClick}>
      {content}
    </button>
  );
}
