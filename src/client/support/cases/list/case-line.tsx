import { memo } from 'react';
import type { CaseRow } from '#src/shared/contract/support/cases.ts';
import { Cell, type RowWords, StateOf } from './cell.tsx';
import type { Column } from './columns.ts';

export interface CaseLineProps {
  /** From 0. */
  readonly index: number;
  /** Undefined while it is on its way. */
  readonly row: CaseRow | undefined;
  /** Null on a phone: then two lines hold what matters. */
  readonly columns: readonly Column[] | null;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly words: RowWords;
  readonly onPress: (index: number) => void;
}

/** Id of the row's element, for the list's active descendant. */
export const lineId = (index: number) => `case-line-${index}`;

/** One case of the list. Drawn again only when something of it changed. */
export const CaseLine = memo(function CaseLine(props: CaseLineProps) {
  const { index, row, columns, isActive, isOpen, words, onPress } = props;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid itself takes the keys
    <tr
      id={lineId(index)}
      // The head is the first row.
      aria-rowindex={index + 2}
      aria-selected={isOpen}
      aria-busy={row === undefined || undefined}
      data-active={isActive || undefined}
      onClick={(event) => {
        if (!event.defaultPrevented) onPress(index);
      }}
    >
      {columns === null ? (
        <td>{row && <TwoLines row={row} words={words} />}</td>
      ) : (
        columns.map((column) => (
          <td key={column} data-column={column}>
            {row ? <Cell column={column} row={row} words={words} /> : <i className="case-coming" />}
          </td>
        ))
      )}
    </tr>
  );
});

function TwoLines({ row, words }: { readonly row: CaseRow; readonly words: RowWords }) {
  return (
    <div className="case-two-lines">
      <Cell column="reference" row={row} words={words} />
      <Cell column="createdAt" row={row} words={words} />
      <span>
        <Cell column="cause" row={row} words={words} />
      </span>
      <StateOf row={row} words={words} />
    </div>
  );
}
