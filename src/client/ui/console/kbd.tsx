import './console.css';

/** A key's own name, beside what it does. Decoration: whoever uses keys finds them in the help. */
export function Kbd({ children }: { readonly children: string }) {
  return (
    <kbd className="kbd" aria-hidden="true">
      {children}
    </kbd>
  );
}
