import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { type MasterKey, parseMasterKeys } from './master-keys.ts';

export type MasterKeysChange =
  | { readonly ok: true; readonly keys: readonly MasterKey[] }
  /** `busy`: another change is being written, or one was cut off and its draft lies at `draft`. */
  | { readonly ok: false; readonly because: 'busy' | 'damaged'; readonly draft: string };

/**
 * Writes the file of master keys anew; whoever reads it sees all of it or nothing. The draft is the lock: two changes at
 * once would each forget the other's key, and with it what was sealed.
 */
export function changeMasterKeys(
  path: string,
  change: (keys: readonly MasterKey[]) => readonly MasterKey[],
): MasterKeysChange {
  const draft = `${path}.next`;
  let handle: number;
  try {
    handle = openSync(draft, 'wx', 0o600);
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (isThere) return { ok: false, because: 'busy', draft };
    throw error;
  }
  try {
    const before = parseMasterKeys(readFileSync(path, 'utf8').trim());
    const keys = before && change(before);
    if (keys) {
      writeSync(handle, keys.map(({ version, bytes }) => `${version}:${bytes.toString('base64')}`).join(','));
      fsyncSync(handle);
      renameSync(draft, path);
      syncFolder(dirname(path));
      return { ok: true, keys };
    }
    rmSync(draft);
    return { ok: false, because: 'damaged', draft };
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
}

/** A key that none of them is: the next number, or the time where versions are no numbers. */
export function newMasterKey(keys: readonly MasterKey[], now: () => number): MasterKey {
  const numbers = keys.map(({ version }) => (/^\d{1,9}$/.test(version) ? Number(version) : Number.NaN));
  const next = Math.max(0, ...numbers) + 1;
  const version = Number.isNaN(next) ? new Date(now()).toISOString().replaceAll(':', '-') : String(next);
  return { version, bytes: randomBytes(32) };
}

/** A rename is durable once its folder is. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
