import { Pictogram } from './pictogram.tsx';
import './pictogram.css';

export interface TipsProps {
  /** Captions of the three pictograms. */
  readonly flat: string;
  readonly bright: string;
  readonly whole: string;
  /** Read out before the list. */
  readonly label: string;
}

export function Tips({ flat, bright, whole, label }: TipsProps) {
  return (
    <ul className="tips" aria-label={label}>
      <li>
        <Pictogram name="flat" />
        {flat}
      </li>
      <li>
        <Pictogram name="bright" />
        {bright}
      </li>
      <li>
        <Pictogram name="whole" />
        {whole}
      </li>
    </ul>
  );
}
