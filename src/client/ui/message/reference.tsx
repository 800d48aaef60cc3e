import { useEffect, useRef, useState } from 'react';
import { Icon } from '../pictogram/icon.tsx';
import { copyText } from './copy-text.ts';
import '../actions/actions.css';
import './message.css';

export interface ReferenceProps {
  /** "Reference number". */
  readonly label: string;
  /** `K7Q4-MF2X`. */
  readonly value: string;
  readonly copyLabel: string;
  readonly copiedLabel: string;
  /** Quiet words after it: "kept for 24 hours". */
  readonly note?: string;
  /** For the screen's status line; false when the browser let nothing onto the clipboard. */
  readonly onCopy?: (copied: boolean) => void;
}

const COPIED_SHOWN_MS = 2500;

/** The number a person tells the support staff: large, read out letter by letter, one press to copy. */
export function Reference({ label, value, copyLabel, copiedLabel, note, onCopy }: ReferenceProps) {
  const [copied, setCopied] = useState(false);
  const number = useRef<HTMLElement>(null);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), COPIED_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    const done = await copyText(value);
    setCopied(done);
    // Selected, the person's own "copy" does the rest.
    if (!done && number.current) getSelection()?.selectAllChildren(number.current);
    onCopy?.(done);
  };

  return (
    <div className="reference">
      <span>{label}</span>
      <b ref={number} aria-hidden="true">
        {value}
      </b>
      <span className="visually-hidden" lang="en">
        {spelled(value)}
      </span>
      <button type="button" className="link-button" onClick={() => void copy()}>
        <Icon name={copied ? 'check' : 'copy'} />
        <span>{copied ? copiedLabel : copyLabel}</span>
      </button>
      {note && <small>{note}</small>}
    </div>
  );
}

/** `K7Q4-MF2X` → `K 7 Q 4, M F 2 X`: single characters with a pause, not a word. */
const spelled = (value: string) =>
  value
    .split('-')
    .map((group) => [...group].join(' '))
    .join(', ');
