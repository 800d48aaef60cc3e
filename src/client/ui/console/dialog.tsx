import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { LiveRegion } from '../progress/live-region.tsx';
import './console.css';
import './dialog.css';

export interface DialogProps {
  readonly title: string;
  /** Escape, a press beside it, or one of its own buttons. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the one that acts first. */
  readonly actions: ReactNode;
  /** Wider, for what has to be read side by side. */
  readonly wide?: boolean;
  /** Holds what can't be had again: a press beside it does not close it. */
  readonly steady?: boolean;
}

/** A question over the page: the browser keeps the focus in it and gives it back afterwards. */
export function Dialog({ title, onClose, children, actions, wide = false, steady = false }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed while it is still in the page: only then does the browser know whose the focus was.
  useLayoutEffect(() => {
    const node = dialog.current;
    node?.showModal();
    return () => node?.close();
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a press beside it closes; Escape does too
    <dialog
      className="dialog"
      data-wide={wide || undefined}
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        // The page decides: it takes the dialog away, and the browser must not do so before.
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => {
        if (event.target === dialog.current && !steady) onClose();
      }}
    >
      {/* The page's own region is silent while a window stands over it. */}
      <LiveRegion>
        <div className="dialog-box">
          <h2 id={id}>{title}</h2>
          <div className="dialog-body">{children}</div>
          <div className="dialog-actions">{actions}</div>
        </div>
      </LiveRegion>
    </dialog>
  );
}
