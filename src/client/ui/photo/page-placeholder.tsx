/** Stands for a PDF's page, which the browser does not draw: paper, lines, a seal. */
export function PagePlaceholder({ alt }: { readonly alt: string }) {
  return (
    <div className="page-placeholder">
      <svg
        className="line-art"
        viewBox="0 0 60 84"
        preserveAspectRatio="xMidYMin slice"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn inline, in the theme's colours
        role="img"
        aria-label={alt}
      >
        <path d="M20 12h20M12 24h36M12 31h28M12 38h32M12 45h24M12 52h30M12 59h16M48 68a6 6 0 1 1-12 0 6 6 0 0 1 12 0z" />
      </svg>
    </div>
  );
}
