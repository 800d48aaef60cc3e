import { formatReference, readReference } from '#src/shared/reference.ts';

/**
 * What the address of the status page says: `#K7Q4-MF2X.secret` as the link brings it, `#K7Q4-MF2X` once it has been used.
 * The secret stays there until then: a phone may throw the page out of memory before its person presses.
 */
export type StatusAddress =
  | { readonly kind: 'link'; readonly reference: string; readonly secret: string }
  | { readonly kind: 'number'; readonly reference: string }
  | { readonly kind: 'bare' };

export function readStatusAddress(hash: string): StatusAddress {
  const [said = '', ...rest] = hash.slice(1).split('.');
  const reference = readReference(said);
  if (reference === null) return { kind: 'bare' };
  const secret = rest.join('.');
  const shown = formatReference(reference);
  return secret === '' ? { kind: 'number', reference: shown } : { kind: 'link', reference: shown, secret };
}

/** A reload leads to the same capture again; a link that has been used is of no more use. */
export function rememberReference(reference: string): void {
  const url = new URL(location.href);
  url.hash = reference;
  history.replaceState(history.state, '', url);
}
