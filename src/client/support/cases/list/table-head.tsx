import { useTranslation } from 'react-i18next';
import type { CaseView } from '../case-view.ts';
import { COLUMN_RULES, type Column } from './columns.ts';

export interface TableHeadProps {
  readonly columns: readonly Column[];
  readonly view: CaseView;
  readonly onSort: (column: NonNullable<(typeof COLUMN_RULES)[Column]['sort']>) => void;
}

/** The columns' names; a press on one sorts by it, a second press the other way round. */
export function TableHead({ columns, view, onSort }: TableHeadProps) {
  const { t } = useTranslation('cases');
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => {
          const { sort } = COLUMN_RULES[column];
          const isSorted = sort !== null && view.sort === sort;
          const order = view.order === 'asc' ? 'ascending' : 'descending';
          return (
            <th key={column} scope="col" aria-sort={sort === null ? undefined : isSorted ? order : 'none'}>
              {sort === null ? (
                t(`list.columns.${column}`)
              ) : (
                <button
                  type="button"
                  onClick={() => onSort(sort)}
                  data-order={isSorted ? view.order : undefined}
                >
                  {t(`list.columns.${column}`)}
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
