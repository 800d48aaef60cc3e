import { Icon } from '../pictogram/icon.tsx';
import '../actions/actions.css';
import { type TroubleKind, TroubleSwatch } from './trouble-overlay.tsx';
import './trouble.css';

export interface TroubleLegendProps {
  /** "Glare: top left". */
  readonly items: readonly { readonly kind: TroubleKind; readonly words: string }[];
  /** "Show where". */
  readonly toggleLabel: string;
  readonly shown: boolean;
  readonly onToggle: () => void;
}

/** Names what the patterns on the photo mean and where they are; the photo is uncovered with one press. */
export function TroubleLegend({ items, toggleLabel, shown, onToggle }: TroubleLegendProps) {
  return (
    <div className="trouble-legend">
      <button type="button" className="link-button" aria-pressed={shown} onClick={onToggle}>
        <Icon name={shown ? 'show' : 'hide'} />
        <span>{toggleLabel}</span>
      </button>
      <ul>
        {items.map(({ kind, words }) => (
          <li key={kind}>
            <TroubleSwatch kind={kind} />
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
}
