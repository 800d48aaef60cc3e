import type { Quad } from '#src/shared/contract/captures.ts';

/** The document's outline over a photo, which around it is a little darker; `corners` in shares (0–1). */
export function CornerLines({ corners }: { readonly corners: Quad }) {
  const outline = `M${corners.map((corner) => corner.join(' ')).join('L')}z`;
  return (
    <svg className="corner-lines" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
      <path className="corner-shade" fillRule="evenodd" d={`M0 0H1V1H0z${outline}`} />
      <path className="corner-halo" d={outline} />
      <path className="corner-line" d={outline} />
    </svg>
  );
}
