import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#src/client/ui/actions/link-button.tsx';
import { copyText } from '#src/client/ui/message/copy-text.ts';
import { useSaid } from '#src/client/ui/progress/live-region.tsx';

const COPIED_SHOWN_MS = 2_500;

/** For whoever can't point a camera at the screen: the link itself, one press to copy. */
export function LinkText({ link }: { readonly link: string }) {
  const { t } = useTranslation(['phone']);
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = useRef<HTMLParagraphElement>(null);
  const said = copied === null ? '' : copied ? t('phone:computer.copied') : t('phone:computer.copyFailed');
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
    <div className="phone-link">
      <p>{t('phone:computer.orLink')}</p>
      <p className="phone-link-text" ref={text} lang="en" translate="no">
        {link.replace(/^https:\/\//, '')}
      </p>
      <LinkButton icon={copied === true ? 'check' : 'copy'} to={{ onClick: () => void copy() }}>
        {said === '' ? t('phone:computer.copy') : said}
      </LinkButton>
    </div>
  );
}
