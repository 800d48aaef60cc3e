import './message.css';

export interface ReferenceProps {
  /** "Reference number". */
  readonly label: string;
  /** `K7Q4-MF2X`. */
  readonly value: string;
  readonly copyLabel: string;
  readonly copiedLabel: string;
  /** Quiet words after it: "kept for 24 hours". */
  readonly note?: string;
}

export function Reference({ label, value, copyLabel, note }: ReferenceProps) {
  return (
    <div className="reference">
      <span>{label}</span>
      <b lang="en">{value}</b>
      <button type="button">{copyLabel}</button>
      {note && <small>{note}</small>}
    </div>
  );
}
