import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Viewport, scrollTo } from './row-window.ts';

/** Heights of a row and of the head, in rem: they grow with the letters. */
const ROW_REM = 2.25;
/** On a phone a row has two lines. */
const TALL_ROW_REM = 3.5;

export interface ListViewport {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly viewport: Viewport;
  readonly onScroll: () => void;
  readonly showRow: (row: number) => void;
}

/**
 * Follows how far the list is scrolled and how much of it is seen below its head, which stays. `startTop` is where it was
 * left before, `onScrolled` keeps it.
 */
export function useViewport(
  isTall: boolean,
  startTop: number,
  onScrolled: (top: number) => void,
): ListViewport {
  const ref = useRef<HTMLDivElement>(null);
  const rowHeight = rowPixels(isTall ? TALL_ROW_REM : ROW_REM);
  const [{ scrollTop, height }, setSeen] = useState({ scrollTop: 0, height: 0 });
  const read = useCallback(() => {
    const box = ref.current;
    if (box === null) return;
    const head = box.querySelector('thead')?.clientHeight ?? 0;
    const seen = { scrollTop: box.scrollTop, height: Math.max(0, box.clientHeight - head) };
    onScrolled(seen.scrollTop);
    setSeen((last) => (last.scrollTop === seen.scrollTop && last.height === seen.height ? last : seen));
  }, [onScrolled]);

  const start = useRef(startTop);
  useLayoutEffect(() => {
    ref.current?.scrollTo(0, start.current);
    read();
  }, [read]);
  useEffect(() => {
    const box = ref.current;
    if (box === null) return;
    const observer = new ResizeObserver(read);
    observer.observe(box);
    return () => observer.disconnect();
  }, [read]);

  const showRow = useCallback(
    (row: number) => {
      const box = ref.current;
      if (box === null) return;
      const head = box.querySelector('thead')?.clientHeight ?? 0;
      box.scrollTop = scrollTo(row, {
        scrollTop: box.scrollTop,
        height: box.clientHeight - head,
        rowHeight,
      });
      read();
    },
    [rowHeight, read],
  );
  return { ref, viewport: { scrollTop, height, rowHeight }, onScroll: read, showRow };
}

function rowPixels(rem: number): number {
  return Math.round(rem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
}
