import { useCallback, useMemo, useRef, useState } from 'react';
import { useMedia } from '#src/client/ui/console/use-media.ts';
import { goTo, useAddress } from '../shell/address.ts';
import { listHref, openedIn } from './case-address.ts';
import type { CaseCommand } from './case-keys.ts';
import { type CaseView, readView } from './case-view.ts';
import { CasePanel } from './detail/case-panel.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import type { CaseTableHandle } from './list/case-table.tsx';
import { ListPane } from './list/list-pane.tsx';
import type { RowRange } from './list/row-window.ts';
import { useCasePages } from './list/use-case-pages.ts';
import type { SearchFieldHandle } from './search/search-field.tsx';
import { useFind } from './search/use-find.ts';
import { useCaseKeys } from './use-case-keys.ts';
import './cases-page.css';

/** The list of cases, and one of them: beside it where there is room, instead of it where there is none. */
export function CasesPage() {
  const { pathname, search } = useAddress();
  const view = useMemo(() => readView(search), [search]);
  const opened = openedIn(pathname);
  const isWide = useMedia('(min-width: 1100px)');
  const [range, setRange] = useState<RowRange>({ first: 0, end: 0 });
  const pages = useCasePages(view, range);
  const { find, isLinkOver } = useFind(view);
  const [active, setActive] = useState(0);
  const [activeIn, setActiveIn] = useState(search);
  const [isShowingKeys, setShowingKeys] = useState(false);
  /** The case whose retry a key asked for, until it has been loaded and pressed. */
  const [retryWished, setRetryWished] = useState<string | null>(null);
  const table = useRef<CaseTableHandle>(null);
  const searchField = useRef<SearchFieldHandle>(null);
  const [startTop, setStartTop] = useState(0);
  const lastTop = useRef(0);

  // Another list begins at its top.
  if (activeIn !== search) {
    setActiveIn(search);
    setActive(0);
    setStartTop(0);
  }

  const hrefOf = useCallback((reference: string) => listHref(view, reference), [view]);
  const onScrolled = useCallback((top: number) => {
    lastTop.current = top;
  }, []);
  const total = pages.total ?? 0;

  const open = (index: number): string | null => {
    const reference = pages.rowAt(index)?.reference ?? null;
    setActive(index);
    if (reference !== null && reference !== opened) {
      setStartTop(lastTop.current);
      goTo(hrefOf(reference));
    }
    return reference;
  };
  const close = () => {
    if (opened === null) return false;
    goTo(listHref(view, null));
    // After the list is there again, where it had been taken away.
    requestAnimationFrame(() => table.current?.focus());
    return true;
  };
  const moveTo = (index: number) => {
    if (total === 0) return false;
    const next = Math.max(0, Math.min(total - 1, index));
    setActive(next);
    table.current?.showRow(next);
    table.current?.focus();
    return true;
  };
  const run = (command: CaseCommand): boolean => {
    const page = table.current?.rowsInView() ?? 10;
    const isListShown = opened === null || isWide;
    switch (command) {
      case 'next':
        return isListShown && moveTo(active + 1);
      case 'previous':
        return isListShown && moveTo(active - 1);
      case 'first':
        return moveTo(0);
      case 'last':
        return moveTo(total - 1);
      case 'page-down':
        return moveTo(active + page);
      case 'page-up':
        return moveTo(active - page);
      case 'open':
        return open(active) !== null;
      case 'retry':
        setRetryWished(opened ?? open(active));
        return true;
      case 'search':
        if (!isListShown) return false;
        searchField.current?.focus();
        return true;
      case 'keys':
        setShowingKeys(true);
        return true;
      case 'close':
        return close();
    }
  };
  useCaseKeys(run);

  const setView = (next: CaseView) => goTo(listHref(next, isWide ? opened : null));
  return (
    <div className="cases-page" data-open={opened !== null || undefined}>
      {(opened === null || isWide) && (
        <ListPane
          view={view}
          pages={pages}
          active={active}
          openReference={opened}
          hrefOf={hrefOf}
          isLinkOver={isLinkOver}
          onView={setView}
          onFind={find}
          onRange={setRange}
          onPress={open}
          startTop={startTop}
          onScrolled={onScrolled}
          table={table}
          search={searchField}
          onLeaveSearch={() => table.current?.focus()}
        />
      )}
      {opened !== null && (
        <CasePanel
          key={opened}
          reference={opened}
          retryWished={retryWished === opened}
          onRetryTaken={() => setRetryWished(null)}
          onClose={close}
        />
      )}
      {isShowingKeys && <KeysDialog onClose={() => setShowingKeys(false)} />}
    </div>
  );
}
