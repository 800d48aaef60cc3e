import type { ReactNode } from 'react';
import './photo-beside.css';

export interface PhotoBesideProps {
  /** A `PhotoStage`; null when the photo is elsewhere, and the words have the column to themselves. */
  readonly photo: ReactNode | null;
  /** Title, `FieldList`, `ActionBar`. */
  readonly children: ReactNode;
}

/**
 * What was read, with the photo always in sight: it stays at the top of a phone while the fields scroll
 * under it, and stands beside them where there is room.
 */
export function PhotoBeside({ photo, children }: PhotoBesideProps) {
  if (photo === null) return children;
  return (
    <div className="photo-beside">
      <div className="photo-beside-photo">{photo}</div>
      <div className="photo-beside-words">{children}</div>
    </div>
  );
}
