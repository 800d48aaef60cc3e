import type { ReactNode } from 'react';
import { DocumentDrawing } from '../document/document-drawing.tsx';
import type { DrawingName } from '../document/document-drawing.tsx';
import './photo-place.css';

export interface PhotoPlaceProps {
  /** Width over height of the document. */
  readonly aspect: number;
  /** over: something is being dragged; working: the photo is being made ready. */
  readonly state: 'empty' | 'over' | 'working';
  readonly drawing: DrawingName;
  /** Words under the drawing: "Drop it here", "Making the photo ready". */
  readonly children?: ReactNode;
}

/** Where the photo will be. The flow's drop zone wraps it; its buttons do the same by keyboard. */
export function PhotoPlace({ aspect, state, drawing, children }: PhotoPlaceProps) {
  return (
    <div
      className="photo-place"
      data-state={state}
      data-portrait={aspect < 1 || undefined}
      style={{ aspectRatio: String(aspect) }}
    >
      <DocumentDrawing name={drawing} />
      {children && <div className="photo-place-words">{children}</div>}
    </div>
  );
}
