import { useEffect, useRef, useState } from 'react';
import { LinkButton } from '../actions/link-button.tsx';
import { useSaid } from '../progress/live-region.tsx';
import { copyText } from './copy-text.ts';
import './message.css';

const COPIED_SHOWN_MS = 2_500;

export interface LinkLineProps {
  /** The whole address. */
  readonly link: string;
  /** What it is for, above it. */
  readonly note?: string;
  readonly copyLabel: string;
  readonly copiedLabel: string;
  /** Where the browser let nothing onto the clipboard; the link is selected then. */
  readonly failedLabel: string;
}

/** A link to take to another device: to be read, and one press to copy. */
export function LinkLine({ link, note, copyLabel, copiedLabel, failedLabel }: LinkLineProps) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = useRef<HTMLParagraphElement>(null);
  const said = copied === null ? '' : copied ? copiedLabel : failedLabel;
  useSaid(said);

  useEffect(() => {
    if (copied === null) return;
    const timer = setTimeout(() => setCopied(null), COPIED_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    const isDone = await copyText(link);
    setCopied(isDone);
    // Selected, the person's own "copy" does the rest.
    if (!isDone && text.current) getSelection()?.selectAllChildren(text.current);
  };

  return (
    <div className="link-line">
      {note !== undefined && <p>{note}</p>}
      <p className="link-line-text" ref={text} lang="en" translate="no">
        {link.replace(/^https:\/\//, '')}
      </p>
      <LinkButton icon={copied === true ? 'check' : 'copy'} to={{ onClick: () => void copy() }}>
        {said === '' ? copyLabel : said}
      </LinkButton>
    </div>
  );
}
