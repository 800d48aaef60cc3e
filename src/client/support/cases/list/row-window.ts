import { CASES_AT_ONCE } from '#src/shared/contract/support/cases.ts';

/** Rows from `first` up to, but without, `end`. */
export interface RowRange {
  readonly first: number;
  readonly end: number;
}

export interface Viewport {
  /** How far the list is scrolled, and how much of it is seen; CSS pixels. */
  readonly scrollTop: number;
  readonly height: number;
  readonly rowHeight: number;
}

/** Rows drawn beyond each edge, so that a turn of the wheel finds them there. */
const SPARE_ROWS = 12;

/** Which of `total` rows are drawn. */
export function rowsSeen({ scrollTop, height, rowHeight }: Viewport, total: number): RowRange {
  const first = Math.floor(Math.max(0, scrollTop) / rowHeight);
  const end = Math.ceil((Math.max(0, scrollTop) + height) / rowHeight);
  return {
    first: Math.max(0, Math.min(total, first - SPARE_ROWS)),
    end: Math.min(total, end + SPARE_ROWS),
  };
}

/** Offsets of the pages that hold these rows; all pages are as long as one request may ask for. */
export function pagesOf({ first, end }: RowRange): readonly number[] {
  if (end <= first) return [];
  const from = Math.floor(first / CASES_AT_ONCE);
  const count = Math.floor((end - 1) / CASES_AT_ONCE) - from + 1;
  return Array.from({ length: count }, (_, index) => (from + index) * CASES_AT_ONCE);
}

/** Where to scroll so that `row` is seen whole; the place it is at when it is. */
export function scrollTo(row: number, { scrollTop, height, rowHeight }: Viewport): number {
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  if (top + rowHeight > scrollTop + height) return top + rowHeight - height;
  return scrollTop;
}
