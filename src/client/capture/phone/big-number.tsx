import './phone.css';

export interface BigNumberProps {
  readonly number: number;
  /** Leaves room for words that have to be seen without scrolling. */
  readonly compact?: boolean;
}

/** To compare from one screen to the other at a glance; the heading has said it already. */
export function BigNumber({ number, compact = false }: BigNumberProps) {
  return (
    <p className="phone-number" data-compact={compact || undefined} aria-hidden="true">
      {number}
    </p>
  );
}
