/** Marks beside the console's parts, on a 24-unit grid; all one stroke. Apart from the pages' icons, which load earlier. */
const PATHS = {
  overview: 'M4 20V4M4 20h16M8 16l4-6 3 3 5-7',
  cases: 'M4 6h16M4 12h16M4 18h10',
  audit: 'M7 3h10v18l-2.5-1.8L12 21l-2.5-1.8L7 21zM10 8h4M10 12h4',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.8v4.4M9 14.8v4.4',
} as const;

export type NavIconName = keyof typeof PATHS;

/** Decoration beside words; never the only label. */
export function NavIcon({ name }: { readonly name: NavIconName }) {
  return (
    <svg className="line-art icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
