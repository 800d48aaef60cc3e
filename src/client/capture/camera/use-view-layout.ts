import { type RefCallback, useEffect, useState } from 'react';
import type { GuideNeeds } from './guide-box.ts';

type Layout = Pick<GuideNeeds, 'view' | 'insets'>;

export interface ViewLayout {
  /** Null until it is known. */
  readonly layout: Layout | null;
  readonly viewRef: RefCallback<HTMLElement>;
  readonly roomRef: RefCallback<HTMLElement>;
}

/** The size of the view and how much of it is free, followed as the window and the words change. */
export function useViewLayout(): ViewLayout {
  const [view, viewRef] = useState<HTMLElement | null>(null);
  const [room, roomRef] = useState<HTMLElement | null>(null);
  const [layout, setLayout] = useState<Layout | null>(null);
  useEffect(() => {
    if (view === null || room === null) return;
    const measure = () => setLayout(layoutOf(view.getBoundingClientRect(), room.getBoundingClientRect()));
    const observer = new ResizeObserver(measure);
    observer.observe(view);
    observer.observe(room);
    return () => observer.disconnect();
  }, [view, room]);
  return { layout, viewRef, roomRef };
}

function layoutOf(view: DOMRect, room: DOMRect): Layout {
  return {
    view: { width: view.width, height: view.height },
    insets: {
      top: room.top - view.top,
      right: view.right - room.right,
      bottom: view.bottom - room.bottom,
      left: room.left - view.left,
    },
  };
}
