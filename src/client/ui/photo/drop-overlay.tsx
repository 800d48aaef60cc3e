import './photo-place.css';

export interface DropOverlayProps {
  readonly open: boolean;
  /** "Drop the photo anywhere". */
  readonly label: string;
}

/** Lights the whole page while a file is dragged over it; takes no pointer, so the drop reaches the zone. */
export function DropOverlay({ open, label }: DropOverlayProps) {
  return (
    <div className="drop-overlay" data-open={open || undefined} aria-hidden={!open}>
      <p>{label}</p>
    </div>
  );
}
