import { readFileSync, statSync } from 'node:fs';
import { type MasterKey, parseMasterKeys } from './master-keys.ts';

/** The master keys as they are now; they may change while the process runs. */
export interface KeyRing {
  /** What is sealed from now on is wrapped by this one. */
  newest(): MasterKey;
  /** Null when there is none of that version. */
  find(version: string): MasterKey | null;
}

/** Told once of each version that is asked for in vain. */
export type OnMissing = (version: string) => void;

/** The first is the newest. Throws without any. */
export function fixedKeys(keys: readonly MasterKey[], onMissing: OnMissing = () => undefined): KeyRing {
  const [newest] = keys;
  if (!newest) throw new Error('There is no master key to seal with');
  const tell = once(onMissing);
  return {
    newest: () => newest,
    find(version) {
      const found = keys.find((key) => key.version === version) ?? null;
      if (!found) tell(version);
      return found;
    },
  };
}

/** How often the file is looked at for a newer key, in milliseconds; an unknown version is looked for at once. */
export const KEY_FILE_LOOK_MS = 1_000;

/**
 * The keys of a file that another process may write anew (`npm run keys:rotate`). What cannot be read leaves the keys as
 * they were.
 */
export function keysOfFile(options: {
  readonly path: string;
  readonly keys: readonly MasterKey[];
  readonly onMissing: OnMissing;
}): KeyRing {
  let ring = fixedKeys(options.keys);
  let seen = '';
  let lookedAt = -Infinity;
  const tell = once(options.onMissing);
  const look = () => {
    lookedAt = performance.now();
    const stamp = stampOf(options.path);
    if (stamp === null || stamp === seen) return;
    const keys = readKeys(options.path);
    if (keys === null) return;
    ring = fixedKeys(keys);
    seen = stamp;
  };
  return {
    newest() {
      if (performance.now() - lookedAt > KEY_FILE_LOOK_MS) look();
      return ring.newest();
    },
    find(version) {
      const known = ring.find(version);
      if (known) return known;
      look();
      const found = ring.find(version);
      if (!found) tell(version);
      return found;
    },
  };
}

function once(tell: OnMissing): OnMissing {
  const told = new Set<string>();
  return (version) => {
    if (told.has(version)) return;
    told.add(version);
    tell(version);
  };
}

function stampOf(path: string): string | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.ino}:${stat.mtimeMs}:${stat.size}` : null;
}

function readKeys(path: string): readonly MasterKey[] | null {
  try {
    return parseMasterKeys(readFileSync(path, 'utf8').trim());
  } catch {
    // Gone between the two looks, or not readable: the next look finds out.
    return null;
  }
}
