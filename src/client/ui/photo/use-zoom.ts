import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, PointerEvent, RefObject } from 'react';
import { kept, WHOLE, zoomedAt, ZOOM_STEP } from './zoom.ts';
import type { Sizes, View } from './zoom.ts';

const PAN_STEP_PX = 48;
const DOUBLE_TAP_FACTOR = 2.5;
/** Turns of the wheel closer than this are one: a page that reaches its top must not start to zoom. */
const ONE_GESTURE_MS = 250;

interface Held {
  readonly x: number;
  readonly y: number;
}

export interface Zoom {
  readonly view: View;
  /** A finger or the mouse holds the photo: it must follow at once, without easing. */
  readonly held: boolean;
  readonly setView: (next: (view: View, sizes: Sizes) => View) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
}

/** Zooming and moving by pinch, wheel, drag, double tap and keys. */
export function useZoom(stage: RefObject<HTMLElement | null>, aspect: number, enabled: boolean): Zoom {
  const [view, setViewState] = useState(WHOLE);
  const [heldCount, setHeldCount] = useState(0);
  const pointers = useRef(new Map<number, Held>());
  const passedAt = useRef(Number.NEGATIVE_INFINITY);

  const setView = (next: (view: View, sizes: Sizes) => View) => {
    const sizes = sizesOf(stage.current, aspect);
    if (sizes) setViewState((view) => next(view, sizes));
  };

  useEffect(() => {
    const node = stage.current;
    if (!node || !enabled) return;
    const onWheel = (event: WheelEvent) => {
      const sizes = sizesOf(node, aspect);
      if (!sizes) return;
      // The page scrolls first; the photo takes the wheel when it is enlarged or the page rests at its top.
      const scrolling = event.timeStamp - passedAt.current < ONE_GESTURE_MS;
      const forPage = event.deltaY > 0 || window.scrollY > 0 || scrolling;
      if (view.scale === 1 && !event.ctrlKey && forPage) {
        passedAt.current = event.timeStamp;
        return;
      }
      event.preventDefault();
      const factor = Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002));
      setViewState((view) => zoomedAt(view, factor, fromMiddle(node, event), sizes));
    };
    // React's own wheel listener is passive and could not keep the page still.
    node.addEventListener('wheel', onWheel, { passive: false });
    return () => node.removeEventListener('wheel', onWheel);
  }, [stage, aspect, enabled, view.scale]);

  return {
    view,
    held: heldCount > 0,
    setView,
    onKeyDown: (event) => {
      const next = enabled ? viewAfterKey(event) : null;
      if (!next) return;
      event.preventDefault();
      setView(next);
    },
    onPointerDown: (event) => {
      if (!enabled || event.button !== 0) return;
      pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (view.scale > 1 || pointers.current.size > 1) event.currentTarget.setPointerCapture(event.pointerId);
      setHeldCount(pointers.current.size);
    },
    onPointerMove: (event) => {
      const before = pointers.current.get(event.pointerId);
      if (!before) return;
      const after = { x: event.clientX, y: event.clientY };
      const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
      pointers.current.set(event.pointerId, after);
      const node = stage.current;
      if (!node) return;
      setView((view, sizes) => {
        // With two fingers each move is shared: half of the shift, all of the spread.
        const share = other ? 0.5 : 1;
        const moved = {
          scale: view.scale,
          x: view.x + (after.x - before.x) * share,
          y: view.y + (after.y - before.y) * share,
        };
        if (!other) return kept(moved, sizes);
        const factor = distance(after, other) / Math.max(1, distance(before, other));
        const middle = { clientX: (after.x + other.x) / 2, clientY: (after.y + other.y) / 2 };
        return zoomedAt(moved, factor, fromMiddle(node, middle), sizes);
      });
    },
    onPointerUp: (event) => {
      pointers.current.delete(event.pointerId);
      setHeldCount(pointers.current.size);
    },
    onDoubleClick: (event) => {
      const node = stage.current;
      if (!enabled || !node) return;
      const at = fromMiddle(node, event);
      setView((view, sizes) => (view.scale > 1 ? WHOLE : zoomedAt(view, DOUBLE_TAP_FACTOR, at, sizes)));
    },
  };
}

function viewAfterKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) {
  if (ctrlKey || metaKey || altKey) return null;
  const shift = (x: number, y: number) => (view: View, sizes: Sizes) =>
    kept({ scale: view.scale, x: view.x + x * PAN_STEP_PX, y: view.y + y * PAN_STEP_PX }, sizes);
  const zoom = (factor: number) => (view: View, sizes: Sizes) =>
    zoomedAt(view, factor, { x: 0, y: 0 }, sizes);
  switch (key) {
    case '+':
    case '=':
      return zoom(ZOOM_STEP);
    case '-':
      return zoom(1 / ZOOM_STEP);
    case '0':
      return () => WHOLE;
    case 'ArrowLeft':
      return shift(1, 0);
    case 'ArrowRight':
      return shift(-1, 0);
    case 'ArrowUp':
      return shift(0, 1);
    case 'ArrowDown':
      return shift(0, -1);
    default:
      return null;
  }
}

function sizesOf(node: HTMLElement | null, aspect: number): Sizes | null {
  if (!node) return null;
  const { clientWidth: width, clientHeight: height } = node;
  const photo =
    aspect > width / height ? { width, height: width / aspect } : { width: height * aspect, height };
  return { stage: { width, height }, photo };
}

function fromMiddle(node: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }) {
  const { left, top, width, height } = node.getBoundingClientRect();
  return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
}

const distance = (one: Held, other: Held) => Math.hypot(one.x - other.x, one.y - other.y);
