/** How a band is filled besides its colour. */
export type BandPattern = 'plain' | 'dots' | 'rising' | 'falling' | 'crossed';

export interface BandLook {
  /** `--band-<tone>` and `--band-<tone>-line`. */
  readonly tone: string;
  readonly pattern: BandPattern;
}

const MARKS: Readonly<Record<Exclude<BandPattern, 'plain'>, string>> = {
  dots: 'M2,2h.01M6,6h.01',
  rising: 'M-2,2L2,-2M-1,9L9,-1M6,10L10,6',
  falling: 'M-2,6L2,10M-1,-1L9,9M6,-2L10,2',
  crossed: 'M0,4H8M4,0V8',
};

/** One `<pattern>` per band, for `fill="url(#<id>-<tone>)"`. */
export function BandPatterns({ id, looks }: { readonly id: string; readonly looks: readonly BandLook[] }) {
  return (
    <defs>
      {looks.map(({ tone, pattern }) => (
        <pattern key={tone} id={`${id}-${tone}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" style={{ fill: `var(--band-${tone})` }} />
          {pattern !== 'plain' && (
            <path
              d={MARKS[pattern]}
              className="band-mark"
              data-pattern={pattern}
              style={{ stroke: `var(--band-${tone}-line)` }}
            />
          )}
        </pattern>
      ))}
    </defs>
  );
}
