import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { makeStatusLink } from '#src/client/api/status-link.ts';
import { Button } from '#src/client/ui/actions/button.tsx';
import { withKnownReason } from '#src/client/ui/message/message.ts';
import { useSaid } from '#src/client/ui/progress/live-region.tsx';
import type { StatusLinkMade } from '#src/shared/contract/captures.ts';
import type { PublicReason } from '#src/shared/results/outcome.ts';
import { messageFromFailure } from '../flow/message-from-failure.ts';
import { hasWords } from '../locale/locale.ts';
import { StatusLink } from './status-link.tsx';

type Making =
  | { readonly kind: 'not-made' }
  | { readonly kind: 'under-way'; readonly before: StatusLinkMade | null }
  | { readonly kind: 'made'; readonly link: StatusLinkMade }
  | { readonly kind: 'not-done'; readonly reason: PublicReason; readonly before: StatusLinkMade | null };

/** For whoever leaves: a link that leads back to this photo, on this device or another. */
export function ComeBack({ reference }: { readonly reference: string }) {
  const { t } = useTranslation(['saved', 'person']);
  const [making, setMaking] = useState<Making>({ kind: 'not-made' });
  const link = linkOf(making);
  const trouble = making.kind === 'not-done' ? t(`person:${making.reason}.title`) : '';
  useSaid(trouble);

  const make = async () => {
    setMaking({ kind: 'under-way', before: link });
    const made = await makeStatusLink(reference);
    setMaking(
      made.kind === 'ok'
        ? { kind: 'made', link: made.value }
        : {
            kind: 'not-done',
            before: link,
            reason: withKnownReason(messageFromFailure(made), hasWords).reason,
          },
    );
  };
  const isBusy = making.kind === 'under-way';
  return (
    <div className="saved-back">
      {link === null ? (
        <Button kind="secondary" icon="arrow" busy={isBusy} onClick={() => void make()}>
          {t('back.open')}
        </Button>
      ) : (
        <StatusLink key={link.url} link={link} isBusy={isBusy} onAgain={() => void make()} />
      )}
      {trouble !== '' && <p data-attention>{trouble}</p>}
    </div>
  );
}

function linkOf(making: Making): StatusLinkMade | null {
  switch (making.kind) {
    case 'not-made':
      return null;
    case 'made':
      return making.link;
    case 'under-way':
    case 'not-done':
      return making.before;
  }
}
