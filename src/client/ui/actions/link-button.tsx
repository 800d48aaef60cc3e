import type { ReactNode } from 'react';
import { Icon } from '../pictogram/icon.tsx';
import type { IconName } from '../pictogram/icon.tsx';
import './actions.css';

export interface LinkButtonProps {
  readonly children: ReactNode;
  readonly icon?: IconName;
  /** Waits for something: keeps its focus, takes no press. */
  readonly busy?: boolean;
  /** Pressed inside the page, or leads away (`mailto:`, `tel:`, `https:`). */
  readonly to: { readonly onClick: () => void } | { readonly href: string };
}

/** Looks like a quiet link; is a button or a link, whichever it really is. */
export function LinkButton({ children, icon, busy = false, to }: LinkButtonProps) {
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
    <button
      type="button"
      className="link-button"
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : to.onClick}
    >
      {content}
    </button>
  );
}
