/**
 * What the address of the phone's page says. The link brings a secret, which is taken out of the address at once;
 * what stands there afterwards names the hand-over, so that a page that the phone threw out of memory while its
 * camera was open finds its way back.
 */
export type PhoneAddress =
  | { readonly kind: 'link'; readonly secret: string }
  | { readonly kind: 'going'; readonly id: string }
  | { readonly kind: 'bare' };

const GOING = '#of=';

export function readPhoneAddress(): PhoneAddress {
  const { hash } = location;
  if (hash.startsWith(GOING)) return { kind: 'going', id: decodeURIComponent(hash.slice(GOING.length)) };
  if (hash.length <= 1) return { kind: 'bare' };
  const secret = hash.slice(1);
  writeHash('');
  return { kind: 'link', secret };
}

/** Another link opened in this very tab changes nothing but the fragment: the page begins anew with it. */
export function beginAnewWithNextLink(): () => void {
  const look = () => {
    if (location.hash.length > 1 && !location.hash.startsWith(GOING)) location.reload();
  };
  addEventListener('hashchange', look);
  return () => removeEventListener('hashchange', look);
}

/** Stays after the end too: whoever reloads then is told that there is nothing more to do here. */
export function rememberHandOver(id: string): void {
  writeHash(GOING + encodeURIComponent(id));
}

function writeHash(hash: string): void {
  const url = new URL(location.href);
  url.hash = hash;
  history.replaceState(history.state, '', url);
}
