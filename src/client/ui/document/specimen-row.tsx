import './document.css';

export interface SpecimenRowProps {
  /** "No document at hand? Try with a specimen." */
  readonly label: string;
  readonly items: readonly { readonly id: string; readonly name: string; readonly previewSrc: string }[];
  readonly onChoose: (id: string) => void;
}

export function SpecimenRow({ label, items, onChoose }: SpecimenRowProps) {
  return (
    <section className="specimens" aria-label={label}>
      <p>{label}</p>
      <ul>
        {items.map(({ id, name, previewSrc }) => (
          <li key={id}>
            <button type="button" onClick={() => onChoose(id)}>
              <img src={previewSrc} alt="" loading="lazy" decoding="async" />
              <span>{name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
