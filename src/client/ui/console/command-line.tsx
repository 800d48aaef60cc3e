import { useEffect, useRef, useState } from 'react';
import { Button } from '../actions/button.tsx';
import { copyText } from '../message/copy-text.ts';
import { useSaid } from '../progress/live-region.tsx';
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
}

const SHOWN_MS = 2_500;

/** A command to run elsewhere, with one press to copy it. */
export function CommandLine({ label, command, copyLabel, copiedLabel, failedLabel }: CommandLineProps) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const code = useRef<HTMLElement>(null);
  const said = copied === null ? '' : copied ? copiedLabel : failedLabel;
  useSaid(said);
  useEffect(() => {
    if (copied === null) return;
    const timer = setTimeout(() => setCopied(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    const done = await copyText(command);
    if (!done && code.current) getSelection()?.selectAllChildren(code.current);
    setCopied(done);
  };
  return (
    <div className="command-line">
      <code ref={code} aria-label={label}>
        {command}
      </code>
      <Button
        size="small"
        kind="secondary"
        icon={copied === true ? 'check' : 'copy'}
        onClick={() => void copy()}
      >
        {said === '' ? copyLabel : said}
      </Button>
    </div>
  );
}
