import { type ReactNode, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#src/client/ui/actions/button.tsx';
import { EmptyState } from '#src/client/ui/console/empty-state.tsx';
import { PageHead } from '#src/client/ui/console/frame.tsx';
import { useMedia } from '#src/client/ui/console/use-media.ts';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import type { CaseFilter } from '#src/shared/contract/support/cases.ts';
import { useFormat } from '../../locale/use-format.ts';
import { useMay } from '../../session/staff-context.ts';
import { goTo } from '../../shell/address.ts';
import { planHref } from '../../bulk/plan-address.ts';
import { type CaseView, FIRST_VIEW, membersSet, sortedBy } from '../case-view.ts';
import { FilterBar } from '../filters/filter-bar.tsx';
import { useFacets } from '../filters/use-facets.ts';
import { SearchField, type SearchFieldHandle } from '../search/search-field.tsx';
import { SearchNote } from '../search/search-note.tsx';
import { CaseTable, type CaseTableHandle } from './case-table.tsx';
import { useChosenColumns } from './chosen-columns.ts';
import { ColumnMenu } from './column-menu.tsx';
import { ExportDialog } from './export-dialog.tsx';
import type { RowRange } from './row-window.ts';
import type { CasePages } from './use-case-pages.ts';
import './list-pane.css';

export interface ListPaneProps {
  readonly view: CaseView;
  readonly pages: CasePages;
  readonly active: number;
  readonly openReference: string | null;
  readonly hrefOf: (reference: string) => string;
  /** A link was sought that leads nowhere. */
  readonly isLinkOver: boolean;
  readonly onView: (view: CaseView) => void;
  readonly onFind: (typed: string) => void;
  readonly onRange: (range: RowRange) => void;
  readonly onPress: (index: number) => void;
  readonly startTop: number;
  readonly onScrolled: (top: number) => void;
  readonly table: Ref<CaseTableHandle>;
  readonly search: Ref<SearchFieldHandle>;
  readonly onLeaveSearch: () => void;
}

/** The list with everything that chooses what is in it. */
export function ListPane({ table, search, ...props }: ListPaneProps) {
  const { view, pages, onView } = props;
  const { t } = useTranslation('cases');
  const format = useFormat();
  const facets = useFacets(view.filter);
  const [columns, chooseColumns] = useChosenColumns();
  const [isExporting, setExporting] = useState(false);
  const isNarrow = useMedia('(max-width: 639.98px)');
  const mayAct = useMay('retrier');
  const total = pages.total ?? 0;
  const isLoading = pages.total === null && pages.failure === null;
  const setFilter = (filter: CaseFilter) => onView({ ...view, filter });
  const count = pages.total === null ? undefined : format.number(total);

  return (
    <section className="list-pane" aria-label={t('list.table')}>
      <div className="list-head">
        <PageHead
          title={t('list.title')}
          note={
            count !== undefined &&
            t(membersSet(view.filter) === 0 ? 'list.all' : 'list.matching', { cases: count })
          }
        >
          <div className="list-tools">
            {!isNarrow && <ColumnMenu columns={columns} onChoose={chooseColumns} />}
            {mayAct && total > 0 && (
              <>
                <Button kind="secondary" size="small" onClick={() => setExporting(true)}>
                  {t('list.export')}
                </Button>
                <Button kind="secondary" size="small" onClick={() => goTo(planHref(view.filter))}>
                  {t('list.plan')}
                </Button>
              </>
            )}
          </div>
        </PageHead>
        <div className="list-choose">
          <SearchField
            find={view.filter.find ?? ''}
            onFind={props.onFind}
            onLeave={props.onLeaveSearch}
            ref={search}
          />
          <FilterBar filter={view.filter} facets={facets} onFilter={setFilter} />
        </div>
        <SearchNote find={view.filter.find} total={pages.total} isLinkOver={props.isLinkOver} />
        <StatusLine text={isLoading ? t('list.loading') : ''} active={isLoading} />
        {pages.newer > 0 && (
          <p className="list-newer">
            <button type="button" onClick={pages.renew}>
              {t('list.newer', { cases: format.number(pages.newer) })}
            </button>
          </p>
        )}
      </div>
      {pages.failure !== null && pages.total === null ? (
        <Failed onAgain={pages.renew} onAll={() => onView(FIRST_VIEW)} />
      ) : pages.total === 0 ? (
        <Nothing isFiltered={membersSet(view.filter) > 0} onAll={() => onView(FIRST_VIEW)} />
      ) : (
        <CaseTable
          view={view}
          pages={pages}
          columns={columns}
          isNarrow={isNarrow}
          active={props.active}
          openReference={props.openReference}
          hrefOf={props.hrefOf}
          onRange={props.onRange}
          onPress={props.onPress}
          onSort={(sort) => onView(sortedBy(view, sort))}
          startTop={props.startTop}
          onScrolled={props.onScrolled}
          ref={table}
        />
      )}
      {isExporting && <ExportDialog view={view} total={total} onClose={() => setExporting(false)} />}
    </section>
  );
}

function Nothing({
  isFiltered,
  onAll,
}: {
  readonly isFiltered: boolean;
  readonly onAll: () => void;
}): ReactNode {
  const { t } = useTranslation('cases');
  if (!isFiltered) return <EmptyState title={t('list.empty.none')}>{t('list.empty.noneBody')}</EmptyState>;
  return (
    <EmptyState
      title={t('list.empty.title')}
      action={
        <Button kind="secondary" size="small" onClick={onAll}>
          {t('list.empty.show')}
        </Button>
      }
    >
      {t('list.empty.body')}
    </EmptyState>
  );
}

function Failed({ onAgain, onAll }: { readonly onAgain: () => void; readonly onAll: () => void }): ReactNode {
  const { t } = useTranslation(['cases', 'console']);
  return (
    <EmptyState
      title={t('cases:list.failed')}
      action={
        <div className="list-tools">
          <Button size="small" onClick={onAgain}>
            {t('console:words.again')}
          </Button>
          <Button kind="secondary" size="small" onClick={onAll}>
            {t('cases:list.empty.show')}
          </Button>
        </div>
      }
    />
  );
}
