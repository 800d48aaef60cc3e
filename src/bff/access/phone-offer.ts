import type { PhoneOffer } from '#src/shared/contract/config.ts';

/** Names and addresses that mean the very machine that asks: on a phone they would mean the phone. */
const ONLY_THIS_MACHINE =
  /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1?\]|\[::ffff:7f[\da-f]{2}:[\da-f]{1,4}\])$/;

/** Whether a phone can open this installation: over https, because its camera and its cookie need that. */
export function phoneOffer(publicUrl: URL): PhoneOffer {
  const hostname = publicUrl.hostname.replace(/\.$/, '');
  const isPublic = publicUrl.protocol === 'https:' && !ONLY_THIS_MACHINE.test(hostname);
  return isPublic ? 'offered' : 'needs-public-address';
}
