import { useEffect, useState } from 'react';
import { Button, type ButtonProps } from '../actions/button.tsx';
import { copyText } from '../message/copy-text.ts';
import { useSaid } from '../progress/live-region.tsx';

export interface CopyButtonProps extends Pick<ButtonProps, 'kind' | 'ref'> {
  readonly text: string;
  readonly label: string;
  readonly copiedLabel: string;
  /** When the browser lets nothing onto the clipboard; `onRefused` then selects the text. */
  readonly failedLabel: string;
  readonly onRefused?: () => void;
}

const SHOWN_MS = 2_500;

/** One press puts a text on the clipboard, and the button says so for a moment. */
export function CopyButton({
  text,
  label,
  copiedLabel,
  failedLabel,
  kind = 'secondary',
  ref,
  onRefused,
}: CopyButtonProps) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const said = copied === null ? '' : copied ? copiedLabel : failedLabel;
  useSaid(said);
  useEffect(() => {
    if (copied === null) return;
    const timer = setTimeout(() => setCopied(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    const done = await copyText(text);
    if (!done) onRefused?.();
    setCopied(done);
  };
  return (
    <Button
      size="small"
      kind={kind}
      icon={copied === true ? 'check' : 'copy'}
      onClick={() => void copy()}
      ref={ref ?? null}
    >
      {said === '' ? label : said}
    </Button>
  );
}
