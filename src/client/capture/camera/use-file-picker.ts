import { useEffect, useState } from 'react';
import type { PhotoInputs } from '../photo/use-photo-inputs.ts';

export interface FilePicker {
  /** The picker may stand over the page. */
  readonly isOpen: boolean;
  readonly open: () => void;
}

/**
 * What a picker that is gone leaves behind, on the way down: an answer of the input, the focus, or, where a browser
 * opened none or closed it silently, the next touch of the page, which a picker would have kept off.
 */
const BACK = ['cancel', 'change', 'pointerdown', 'keydown', 'visibilitychange'] as const;

/** Opens the file picker, and knows that it is open: nothing is to be photographed behind a person's back. */
export function useFilePicker({ openFiles }: Pick<PhotoInputs, 'openFiles'>): FilePicker {
  const [isOpen, setIsOpen] = useState(false);

  useEffect(() => {
    if (!isOpen) return;
    const controller = new AbortController();
    const { signal } = controller;
    const back = () => setIsOpen(false);
    globalThis.addEventListener('focus', back, { signal });
    for (const event of BACK) document.addEventListener(event, back, { signal, capture: true });
    return () => controller.abort();
  }, [isOpen]);

  return {
    isOpen,
    open: () => {
      setIsOpen(true);
      openFiles();
    },
  };
}
