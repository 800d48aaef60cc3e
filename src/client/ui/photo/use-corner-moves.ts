import { type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from 'react';
import type { Point, Quad } from '#src/shared/contract/captures.ts';
import { withCorner } from './corner-quad.ts';

const STEP_PX = 1;
const LARGE_STEP_PX = 10;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export interface CornerMoves {
  /** The corner that is being moved, or null. */
  readonly moving: number | null;
  readonly handlersOf: (index: number) => CornerHandlers;
}

export interface CornerHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: (event: PointerEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onBlur: () => void;
}

/** Moving corners by finger, mouse and keys, on a stage that shows the whole photo. */
export function useCornerMoves(
  stage: RefObject<HTMLElement | null>,
  corners: Quad,
  onChange: (corners: Quad) => void,
): CornerMoves {
  const [moving, setMoving] = useState<number | null>(null);
  /** From the pointer to the corner it took hold of, in CSS pixels: the corner must not jump under the finger. */
  const grip = useRef<{ pointerId: number; x: number; y: number } | null>(null);

  const letGo = (event: PointerEvent) => {
    if (grip.current?.pointerId !== event.pointerId) return;
    grip.current = null;
    setMoving(null);
  };

  const handlersOf = (index: number): CornerHandlers => ({
    onPointerDown: (event) => {
      const box = stage.current?.getBoundingClientRect();
      const corner = corners[index];
      if (!box || !corner || event.button !== 0 || grip.current) return;
      grip.current = {
        pointerId: event.pointerId,
        x: box.left + corner[0] * box.width - event.clientX,
        y: box.top + corner[1] * box.height - event.clientY,
      };
      event.currentTarget.setPointerCapture(event.pointerId);
      setMoving(index);
    },
    onPointerMove: (event) => {
      const box = stage.current?.getBoundingClientRect();
      if (!box || grip.current?.pointerId !== event.pointerId) return;
      const x = (event.clientX + grip.current.x - box.left) / box.width;
      const y = (event.clientY + grip.current.y - box.top) / box.height;
      onChange(withCorner(corners, index, [x, y]));
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onKeyDown: (event) => {
      const arrow = ARROWS[event.key];
      const box = stage.current?.getBoundingClientRect();
      const corner = corners[index];
      if (!arrow || !box || !corner || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const step = event.shiftKey ? LARGE_STEP_PX : STEP_PX;
      const to: Point = [
        corner[0] + (arrow[0] * step) / box.width,
        corner[1] + (arrow[1] * step) / box.height,
      ];
      setMoving(index);
      onChange(withCorner(corners, index, to));
    },
    onBlur: () => setMoving((current) => (current === index ? null : current)),
  });

  return { moving, handlersOf };
}
