import type { BarPart } from './bulk-parts.ts';

/** How many of each kind, as lengths. The words beside it say the same, so it is not read out. */
export function BulkBar({ parts }: { readonly parts: readonly BarPart[] }) {
  return (
    <div className="bulk-bar" aria-hidden="true">
      {parts
        .filter(({ count }) => count > 0)
        .map(({ key, tone, count }) => (
          <i key={key} data-tone={tone} data-key={key} style={{ flexGrow: count }} />
        ))}
    </div>
  );
}
