import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A key that wraps data keys; the version is stored beside what it wrapped. */
export interface MasterKey {
  readonly version: string;
  readonly bytes: Buffer;
}

/** In the data folder. */
export const MASTER_KEY_FILE = 'master-keys';

/** `version:base64` of 32 bytes each, comma separated, newest first; null when it is anything else. */
export function parseMasterKeys(text: string): readonly MasterKey[] | null {
  const keys: MasterKey[] = [];
  for (const entry of text.split(',')) {
    const match = /^([A-Za-z0-9_.-]{1,32}):([A-Za-z0-9+/]{43}=)$/.exec(entry.trim());
    if (!match?.[1] || !match[2] || keys.some((key) => key.version === match[1])) return null;
    keys.push({ version: match[1], bytes: Buffer.from(match[2], 'base64') });
  }
  return keys;
}

export type MasterKeyFile =
  | { ok: true; keys: readonly MasterKey[]; made: boolean; path: string }
  | { ok: false; path: string };

/**
 * The keys kept in the data folder, made with mode 0600 when there are none. Several processes may start at
 * once: the finished file is linked into place, and whoever comes second reads the first one's keys.
 */
export function keptMasterKeys(dataDir: string): MasterKeyFile {
  const path = join(dataDir, MASTER_KEY_FILE);
  const kept = readIfThere(path);
  if (kept !== null) return parsed(kept, path, false);
  const fresh = `1:${randomBytes(32).toString('base64')}`;
  const draft = join(dataDir, `${MASTER_KEY_FILE}.${randomBytes(8).toString('hex')}`);
  writeFileSync(draft, fresh, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(draft, path);
    return parsed(fresh, path, true);
  } catch (error) {
    const other = readIfThere(path);
    if (other === null) throw error;
    return parsed(other, path, false);
  } finally {
    rmSync(draft, { force: true });
  }
}

function parsed(text: string, path: string, made: boolean): MasterKeyFile {
  const keys = parseMasterKeys(text.trim());
  return keys ? { ok: true, keys, made, path } : { ok: false, path };
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
