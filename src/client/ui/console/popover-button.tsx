import { type ReactNode, type Ref, useId, useImperativeHandle, useRef, useState } from 'react';
import { placeBelow } from './place-below.ts';
import './console.css';
import './popover-button.css';

/** Closes it from inside, and gives the focus back to the button. */
export interface PopoverHandle {
  readonly close: () => void;
}

export interface PopoverButtonProps {
  /** What the button says. */
  readonly text: ReactNode;
  /** Said instead of the text, where that alone would say too little. */
  readonly label?: string;
  /** Says what is inside. */
  readonly title: string;
  /** Has something set. */
  readonly active?: boolean;
  /** Drawn only while it is open. */
  readonly children: ReactNode;
  readonly ref?: Ref<PopoverHandle>;
}

/** A chip that opens a small window below itself; Escape and a press elsewhere close it. */
export function PopoverButton({ text, label, title, active = false, children, ref }: PopoverButtonProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const window = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  useImperativeHandle(ref, () => ({ close: () => window.current?.hidePopover() }), []);

  return (
    <>
      <button
        type="button"
        className="chip"
        data-active={active || undefined}
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={id}
        popoverTarget={id}
        ref={button}
      >
        <span>{text}</span>
        <i className="chip-arrow" aria-hidden="true" />
      </button>
      <dialog
        id={id}
        className="popover"
        aria-label={title}
        popover="auto"
        ref={window}
        onBeforeToggle={(event) => {
          if (event.newState !== 'open' || !button.current || !window.current) return;
          placeBelow(button.current, window.current);
        }}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {isOpen && children}
      </dialog>
    </>
  );
}
