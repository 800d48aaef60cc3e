import { SIGN_IN_FAULTS, SIGN_IN_FAULT_HASH, type SignInFault } from '#src/shared/contract/support/staff.ts';

/** What stood behind `#` when the console was opened. */
export type AddressNote =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'fault'; readonly fault: SignInFault };

/** Reads `location.hash`. An id of the page ("#content") is no secret: those are long. */
export function readAddressNote(hash: string): AddressNote {
  const text = hash.replace(/^#/, '');
  if (text.startsWith(SIGN_IN_FAULT_HASH)) {
    const name = text.slice(SIGN_IN_FAULT_HASH.length);
    return { kind: 'fault', fault: SIGN_IN_FAULTS.find((fault) => fault === name) ?? 'provider-failed' };
  }
  return /^[\w-]{16,200}$/.test(text) ? { kind: 'secret', secret: text } : { kind: 'nothing' };
}

/** Takes what stands behind `#` out of the address and the history: it must not be seen, copied or come back to. */
export function takeAddressNote(): AddressNote {
  const note = readAddressNote(location.hash);
  if (note.kind !== 'nothing') {
    history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  }
  return note;
}
