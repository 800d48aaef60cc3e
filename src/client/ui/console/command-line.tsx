import { type Ref, useRef } from 'react';
import { CopyButton } from './copy-button.tsx';
import './console.css';
import './command-line.css';

export interface CommandLineProps {
  /** Read out before it. */
  readonly label: string;
  readonly command: string;
  readonly copyLabel: string;
  readonly copiedLabel: string;
  /** When the browser lets nothing onto the clipboard; the command is then selected. */
  readonly failedLabel: string;
  /** What this is shown for: its button is the screen's main one. */
  readonly isMain?: boolean;
  readonly copyRef?: Ref<HTMLButtonElement>;
}

/** A command or an address to use elsewhere, with one press to copy it. */
export function CommandLine({
  label,
  command,
  copyLabel,
  copiedLabel,
  failedLabel,
  isMain = false,
  copyRef,
}: CommandLineProps) {
  const code = useRef<HTMLElement>(null);
  return (
    <div className="command-line">
      <code ref={code} aria-label={label}>
        {command}
      </code>
      <CopyButton
        kind={isMain ? 'primary' : 'secondary'}
        text={command}
        label={copyLabel}
        copiedLabel={copiedLabel}
        failedLabel={failedLabel}
        onRefused={() => code.current && getSelection()?.selectAllChildren(code.current)}
        ref={copyRef ?? null}
      />
    </div>
  );
}
