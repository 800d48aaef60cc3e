import './console.css';
import './figure.css';

export interface FigureProps {
  readonly name: string;
  readonly value: string;
  /** Quiet words under it. */
  readonly note?: string;
  /** Somebody has to do something about it. */
  readonly isUrgent?: boolean;
}

/** One number that is meant to be seen from across the room. */
export function Figure({ name, value, note, isUrgent = false }: FigureProps) {
  return (
    <span className="figure" data-urgent={isUrgent || undefined}>
      <span className="figure-name">{name}</span>
      <b>{value}</b>
      {note && <small>{note}</small>}
    </span>
  );
}
