import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyRing } from './key-ring.ts';

/** Sealed bytes as they are stored; nothing in here can be read without a master key. */
export interface Sealed {
  /** Version of the master key that wrapped the data key. */
  readonly keyVersion: string;
  /** The data key, wrapped; destroying it destroys the content. */
  readonly wrappedKey: Buffer;
  readonly body: Buffer;
}

export type Unsealed =
  | { ok: true; bytes: Buffer }
  | { ok: false; because: 'master-key-missing' | 'tampered' };

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM with a data key of its own, wrapped by the newest master key. `owner` is what the content
 * belongs to (reference and session): sealed bytes that are moved to another row do not open.
 */
export function seal(content: Uint8Array, owner: string, masterKeys: KeyRing): Sealed {
  const master = masterKeys.newest();
  const dataKey = randomBytes(32);
  try {
    return {
      keyVersion: master.version,
      wrappedKey: encrypt(dataKey, master.bytes, `key:${master.version}:${owner}`),
      body: encrypt(content, dataKey, `body:${owner}`),
    };
  } finally {
    dataKey.fill(0);
  }
}

/** Opens what `seal` closed. */
export function unseal(sealed: Sealed, owner: string, masterKeys: KeyRing): Unsealed {
  const master = masterKeys.find(sealed.keyVersion);
  if (!master) return { ok: false, because: 'master-key-missing' };
  const dataKey = decrypt(sealed.wrappedKey, master.bytes, `key:${master.version}:${owner}`);
  if (!dataKey) return { ok: false, because: 'tampered' };
  const bytes = decrypt(sealed.body, dataKey, `body:${owner}`);
  dataKey.fill(0);
  return bytes ? { ok: true, bytes } : { ok: false, because: 'tampered' };
}

/** A wrapped data key, without the content that it opens. */
export type WrappedKey = Pick<Sealed, 'keyVersion' | 'wrappedKey'>;

/** The same data key wrapped by the newest master key; the content stays as it is. */
export function rewrap(
  { keyVersion, wrappedKey }: WrappedKey,
  owner: string,
  masterKeys: KeyRing,
): ({ ok: true } & WrappedKey) | Extract<Unsealed, { ok: false }> {
  const before = masterKeys.find(keyVersion);
  if (!before) return { ok: false, because: 'master-key-missing' };
  const dataKey = decrypt(wrappedKey, before.bytes, `key:${keyVersion}:${owner}`);
  if (!dataKey) return { ok: false, because: 'tampered' };
  const { version, bytes } = masterKeys.newest();
  const wrapped = encrypt(dataKey, bytes, `key:${version}:${owner}`);
  dataKey.fill(0);
  return { ok: true, keyVersion: version, wrappedKey: wrapped };
}

/** nonce (12) · tag (16) · ciphertext */
function encrypt(content: Uint8Array, key: Uint8Array, associated: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(associated));
  const body = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function decrypt(sealed: Uint8Array, key: Uint8Array, associated: string): Buffer | null {
  if (key.length !== 32 || sealed.length < NONCE_BYTES + TAG_BYTES) return null;
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(associated));
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    // GCM refuses any change; there is nothing else that can fail here.
    return null;
  }
}
