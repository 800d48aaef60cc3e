import { type Ref, type CSSProperties, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '#src/client/ui/console/use-now.ts';
import { useSettled } from '#src/client/ui/console/use-settled.ts';
import type { CaseSort } from '#src/shared/contract/support/cases.ts';
import { useFormat } from '../../locale/use-format.ts';
import type { CaseView } from '../case-view.ts';
import { CaseLine, lineId } from './case-line.tsx';
import type { RowWords } from './cell.tsx';
import { COLUMN_RULES, type Column } from './columns.ts';
import { type RowRange, rowsSeen } from './row-window.ts';
import { TableHead } from './table-head.tsx';
import type { CasePages } from './use-case-pages.ts';
import { useViewport } from './use-viewport.ts';
import './case-table.css';

/** Times in the rows are told from now; the list is drawn anew this often for them. */
const NOW_MS = 20_000;
/** Rows that are only scrolled past are not asked for. */
const SETTLED_MS = 90;

export interface CaseTableHandle {
  readonly focus: () => void;
  readonly showRow: (row: number) => void;
  /** Rows that fit, for a page up or down. */
  readonly rowsInView: () => number;
}

export interface CaseTableProps {
  readonly view: CaseView;
  readonly pages: CasePages;
  readonly columns: readonly Column[];
  /** Two lines per case instead of columns. */
  readonly isNarrow: boolean;
  readonly active: number;
  readonly openReference: string | null;
  readonly hrefOf: (reference: string) => string;
  readonly onRange: (range: RowRange) => void;
  readonly onPress: (index: number) => void;
  readonly onSort: (sort: CaseSort) => void;
  /** Where it was left before, and where it is now; CSS pixels. */
  readonly startTop: number;
  readonly onScrolled: (top: number) => void;
  readonly ref: Ref<CaseTableHandle>;
}

/** Rows of one height, of which only those in view are drawn: a hundred thousand scroll like a hundred. */
export function CaseTable({
  view,
  pages,
  columns: chosen,
  isNarrow,
  active,
  openReference,
  hrefOf,
  onRange,
  onPress,
  onSort,
  startTop,
  onScrolled,
  ref: handle,
}: CaseTableProps) {
  const { t } = useTranslation(['cases', 'causes']);
  const format = useFormat();
  const now = useNow(NOW_MS);
  const grid = useRef<HTMLTableElement>(null);
  const { ref, viewport, onScroll, showRow } = useViewport(isNarrow, startTop, onScrolled);
  const total = pages.total ?? 0;
  const { first, end } = rowsSeen(viewport, total);
  const settledFirst = useSettled(first, SETTLED_MS);
  const settledEnd = useSettled(end, SETTLED_MS);
  useEffect(() => onRange({ first: settledFirst, end: settledEnd }), [settledFirst, settledEnd, onRange]);

  const { rowHeight, height } = viewport;
  useImperativeHandle(
    handle,
    () => ({
      focus: () => grid.current?.focus({ preventScroll: true }),
      showRow,
      rowsInView: () => Math.max(1, Math.floor(height / rowHeight) - 1),
    }),
    [showRow, height, rowHeight],
  );

  const words = useMemo<RowWords>(() => ({ t, format, now, hrefOf }), [t, format, now, hrefOf]);
  const columns = isNarrow ? null : chosen;
  const width = chosen.reduce((sum, column) => sum + COLUMN_RULES[column].rem, 0);
  const isActiveDrawn = active >= first && active < end;

  return (
    <div className="case-scroll" ref={ref} onScroll={onScroll} data-old={pages.isOld || undefined}>
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- rows are chosen by keys
        role="grid"
        className="case-table"
        aria-label={t('cases:list.table')}
        aria-rowcount={pages.total === null ? -1 : total + 1}
        aria-activedescendant={isActiveDrawn ? lineId(active) : undefined}
        tabIndex={0}
        style={isNarrow ? undefined : { minWidth: `${width}rem` }}
        ref={grid}
      >
        {columns && (
          <>
            <colgroup>
              {columns.map((column) => (
                <col
                  key={column}
                  style={column === 'cause' ? undefined : { width: `${COLUMN_RULES[column].rem}rem` }}
                />
              ))}
            </colgroup>
            <TableHead columns={columns} view={view} onSort={onSort} />
          </>
        )}
        <tbody style={{ '--row-height': `${rowHeight}px` } as CSSProperties}>
          <Gap px={first * rowHeight} />
          {Array.from({ length: end - first }, (_, at) => first + at).map((index) => {
            const row = pages.rowAt(index);
            return (
              <CaseLine
                key={index}
                index={index}
                row={row}
                columns={columns}
                isActive={index === active}
                isOpen={row !== undefined && row.reference === openReference}
                words={words}
                onPress={onPress}
              />
            );
          })}
          <Gap px={(total - end) * rowHeight} />
        </tbody>
      </table>
    </div>
  );
}

/** The room of the rows that are not drawn. */
function Gap({ px }: { readonly px: number }) {
  return px > 0 ? <tr aria-hidden="true" className="case-gap" style={{ height: px }} /> : null;
}
