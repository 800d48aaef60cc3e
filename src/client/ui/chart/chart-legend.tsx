import { useId } from 'react';
import { type BandLook, BandPatterns } from './band-patterns.tsx';
import './chart-tokens.css';
import './chart-legend.css';

export interface LegendItem extends BandLook {
  readonly key: string;
  readonly name: string;
  /** Of the step that is read, or of the whole. */
  readonly value: string;
  readonly isShown: boolean;
}

export interface ChartLegendProps {
  /** Read out before the items. */
  readonly label: string;
  /** From the top down, as the bands lie. */
  readonly items: readonly LegendItem[];
  readonly onToggle: (key: string) => void;
}

/** What each band is, how much, and a press to hide or show it. */
export function ChartLegend({ label, items, onToggle }: ChartLegendProps) {
  const id = useId();
  return (
    <ul className="chart-legend" aria-label={label}>
      {items.map(({ key, name, value, isShown, ...look }) => (
        <li key={key}>
          <button type="button" aria-pressed={isShown} onClick={() => onToggle(key)}>
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
              <BandPatterns id={id} looks={[look]} />
              <rect
                x="1"
                y="1"
                width="14"
                height="14"
                rx="4"
                style={{
                  fill: isShown ? `url(#${id}-${look.tone})` : 'none',
                  stroke: `var(--band-${look.tone}-line)`,
                }}
              />
            </svg>
            <span>{name}</span>
            <b>{value}</b>
          </button>
        </li>
      ))}
    </ul>
  );
}
