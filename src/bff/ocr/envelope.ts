import {
  constants,
  createCipheriv,
  createDecipheriv,
  createPublicKey,
  publicEncrypt,
  randomBytes,
  type KeyObject,
} from 'node:crypto';

/**
 * The upstream's electronic envelope (API v2.0): a new 32-byte symmetric key per request, sent under RSA
 * with PKCS#1 v1.5 padding; AES-256/CBC/PKCS7 with the key's first 16 bytes as IV. Weaker than what one
 * would choose today, and the upstream's rule, so it lives in this one module.
 */

const SYMMETRIC_KEY_BYTES = 32;
const BLOCK_BYTES = 16;
/** Encrypting goes slice by slice, so that the whole ciphertext never stands in memory. */
const SLICE_BYTES = 64 * 1024;

/** A public key as the upstream issues it. */
export interface IssuedKey {
  readonly key: KeyObject;
  readonly version: string;
}

/** `key` is Base64 of SubjectPublicKeyInfo; null when it is not an RSA key of a usable size. */
export function readIssuedKey(issued: { key: string; version: string }): IssuedKey | null {
  try {
    const key = createPublicKey({ key: Buffer.from(issued.key, 'base64'), format: 'der', type: 'spki' });
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    return key.asymmetricKeyType === 'rsa' && bits >= 1024 ? { key, version: issued.version } : null;
  } catch {
    // Not a key at all; the message of the library could quote it.
    return null;
  }
}

/** The symmetric key of one request. Zeroed by `destroyKey` when the answer has been read. */
export type SymmetricKey = Buffer;

export function makeSymmetricKey(): SymmetricKey {
  return randomBytes(SYMMETRIC_KEY_BYTES);
}

export function destroyKey(key: SymmetricKey): void {
  key.fill(0);
}

/** The value of the `Symmetric-Key` header. */
export function sealSymmetricKey(key: SymmetricKey, issued: IssuedKey): string {
  return publicEncrypt({ key: issued.key, padding: constants.RSA_PKCS1_PADDING }, key).toString('base64');
}

/** The length of the ciphertext, known before a byte is encrypted: PKCS#7 always adds 1 to 16 bytes. */
export function sealedLength(plainLength: number): number {
  return (Math.floor(plainLength / BLOCK_BYTES) + 1) * BLOCK_BYTES;
}

/** The image's ciphertext, slice by slice. */
export function* sealImage(
  parts: readonly Uint8Array[],
  key: SymmetricKey,
): Generator<Buffer, void, undefined> {
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, BLOCK_BYTES));
  for (const part of parts) {
    for (let at = 0; at < part.length; at += SLICE_BYTES) {
      yield cipher.update(part.subarray(at, at + SLICE_BYTES));
    }
  }
  yield cipher.final();
}

const STRICT_BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** One encrypted value of an answer; null when it does not decrypt to UTF-8 text. */
export function openValue(sealed: string, key: SymmetricKey): string | null {
  // An empty value may come as nothing at all.
  if (sealed === '') return '';
  if (!STRICT_BASE64.test(sealed)) return null;
  try {
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, BLOCK_BYTES));
    const bytes = Buffer.concat([decipher.update(sealed, 'base64'), decipher.final()]);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Wrong padding or not UTF-8: in nearly all cases another key was used.
    return null;
  }
}
