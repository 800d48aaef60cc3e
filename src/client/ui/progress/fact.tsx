import './progress.css';

export interface FactProps {
  /** Each is kept on one line: "3.8 MB → 0.6 MB", "2000 × 1262". */
  readonly items: readonly string[];
}

/** A small line of figures. */
export function Fact({ items }: FactProps) {
  return (
    <p className="fact">
      {items.map((item) => (
        <span key={item}>{item}</span>
      ))}
    </p>
  );
}
