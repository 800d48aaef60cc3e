import { constants, createCipheriv, createDecipheriv, privateDecrypt, type KeyObject } from 'node:crypto';

/** The server half of the electronic envelope, written from the published rules alone. */

const SYMMETRIC_KEY_BYTES = 32;
const IV_BYTES = 16;
const STRICT_BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Base64 as in RFC 4648 with padding and nothing else; null when it isn't. */
export function fromBase64(text: string): Buffer | null {
  return STRICT_BASE64.test(text) ? Buffer.from(text, 'base64') : null;
}

/**
 * The 32 bytes inside the `Symmetric-Key` header, or null. The padding of PKCS#1 v1.5 is taken off here: the
 * library's own removal answers a wrong padding with made-up bytes, which would pass for a key.
 */
export function openSymmetricKey(header: string, privateKey: KeyObject): Buffer | null {
  const sealed = fromBase64(header);
  if (sealed === null) return null;
  let block: Buffer;
  try {
    block = privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, sealed);
  } catch {
    return null;
  }
  const separator = block.indexOf(0, 2);
  const isPadded = block[0] === 0 && block[1] === 2 && separator >= 10;
  if (!isPadded || block.length - separator - 1 !== SYMMETRIC_KEY_BYTES) return null;
  const key = Buffer.from(block.subarray(separator + 1));
  block.fill(0);
  return key;
}

/** AES-256/CBC/PKCS7, IV = the key's first 16 bytes; null when it doesn't unpad. */
export function decrypt(sealed: Uint8Array, key: Buffer): Buffer | null {
  try {
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, IV_BYTES));
    return Buffer.concat([decipher.update(sealed), decipher.final()]);
  } catch {
    return null;
  }
}

/** One value of an answer: the same cipher and key, as Base64. */
export function seal(value: string, key: Buffer): string {
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, IV_BYTES));
  return Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]).toString('base64');
}

/** One value of a request, or null when it isn't Base64, doesn't decrypt or isn't UTF-8. */
export function openText(value: string, key: Buffer): string | null {
  const sealed = fromBase64(value);
  const bytes = sealed === null ? null : decrypt(sealed, key);
  if (bytes === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
