import { randomBytes, timingSafeEqual } from 'node:crypto';
import { sha256Hex } from './ledger.ts';

/** 128 bits: guessing is hopeless, and a code on a screen stays coarse enough for any camera. */
const SECRET_BYTES = 16;

/** What goes into a link and nowhere else, and what is kept of it: SHA-256, hex. */
export function makeLinkSecret(): { readonly secret: string; readonly hash: string } {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  return { secret, hash: sha256Hex(secret) };
}

/** Takes as long for a near miss as for a far one. */
export function isLinkSecret(secret: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(sha256Hex(secret)), Buffer.from(hash));
}
