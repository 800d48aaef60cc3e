import type { ReactNode } from 'react';
import { ActionBar } from '../actions/action-bar.tsx';
import './way-buttons.css';

export interface WayButtonsProps {
  /** Two or three buttons, the primary one first. */
  readonly children: ReactNode;
  readonly below?: ReactNode;
}

/** An action bar that keeps low on a phone: of three buttons the two quiet ones share a row. */
export function WayButtons({ children, below }: WayButtonsProps) {
  return (
    <div className="way-buttons">
      <ActionBar below={below}>{children}</ActionBar>
    </div>
  );
}
