import './progress.css';

export interface CountdownProps {
  readonly secondsLeft: number;
  readonly secondsTotal: number;
  /** "Trying again in 12 s", with the number already in it. */
  readonly label: string;
}

/** A ring that empties; the flow owns the clock. Not a live region: a number a second would never stop talking. */
export function Countdown({ secondsLeft, secondsTotal, label }: CountdownProps) {
  const share = secondsTotal > 0 ? Math.min(1, Math.max(0, secondsLeft / secondsTotal)) : 0;
  return (
    <div className="countdown" role="timer" aria-live="off">
      <svg viewBox="0 0 24 24" fill="none" strokeWidth="3" aria-hidden="true">
        <circle cx="12" cy="12" r="10" />
        <circle cx="12" cy="12" r="10" pathLength="1" strokeDasharray={`${share} 1`} />
      </svg>
      <span>{label}</span>
    </div>
  );
}
