import { useTranslation } from 'react-i18next';
import { useSaid } from '#src/client/ui/progress/live-region.tsx';
import { Notice } from '#src/client/ui/message/notice.tsx';
import { isGuess } from './search-words.ts';

export interface SearchNoteProps {
  readonly find: string | undefined;
  /** Null while it is being looked for. */
  readonly total: number | null;
  readonly isLinkOver: boolean;
}

/** Says what a list of guesses is, and when there are none. */
export function SearchNote({ find, total, isLinkOver }: SearchNoteProps) {
  const { t } = useTranslation('cases');
  const words = isLinkOver
    ? t('list.search.ended')
    : find !== undefined && isGuess(find) && total !== null
      ? t(total === 0 ? 'list.search.nothing' : 'list.search.near', { said: find })
      : '';
  useSaid(words);
  return words === '' ? null : (
    <div className="search-note">
      <Notice tone="attention">{words}</Notice>
    </div>
  );
}
