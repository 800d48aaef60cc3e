import type { MouseEventHandler, ReactNode, Ref } from 'react';
import { Icon } from '../pictogram/icon.tsx';
import type { IconName } from '../pictogram/icon.tsx';
import './actions.css';

/** danger: destroys something; the console's alone. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps {
  readonly children: ReactNode;
  /** One primary on a screen. Default: primary. */
  readonly kind?: ButtonKind;
  /** small: the console's dense rows, drawn by `ui/console/console.css`. */
  readonly size?: 'small';
  readonly icon?: IconName;
  /** Works on it: keeps its focus and its width, takes no press. */
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly type?: 'button' | 'submit';
  readonly onClick?: MouseEventHandler<HTMLButtonElement>;
  readonly describedBy?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({
  children,
  kind = 'primary',
  size,
  icon,
  busy = false,
  disabled = false,
  type = 'button',
  onClick,
  describedBy,
  ref,
}: ButtonProps) {
  return (
    <button
      // oxlint-disable-next-line react/button-has-type -- the type is one of two literals
      type={type}
      className={size === undefined ? `button ${kind}` : `button ${kind} ${size}`}
      // aria-disabled instead of disabled: the focus stays where the person left it.
      aria-disabled={busy || disabled || undefined}
      aria-busy={busy || undefined}
      aria-describedby={describedBy}
      onClick={busy || disabled ? (event) => event.preventDefault() : onClick}
      ref={ref}
    >
      {busy ? <i className="spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}
