import './permission-list.css';

export interface PermissionListProps {
  readonly title: string;
  readonly steps: readonly string[];
  /** For when the steps did not help. */
  readonly note: string;
}

/** Numbered steps in the flow of a message. */
export function PermissionList({ title, steps, note }: PermissionListProps) {
  return (
    <section className="permission-list">
      <h2>{title}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{note}</p>
    </section>
  );
}
