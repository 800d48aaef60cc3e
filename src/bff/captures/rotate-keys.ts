import { statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Database } from '../store/database.ts';
import { changeMasterKeys, newMasterKey, type MasterKeysChange } from './change-master-keys.ts';
import { fixedKeys, KEY_FILE_LOOK_MS, type KeyRing } from './key-ring.ts';
import type { MasterKey } from './master-keys.ts';
import { keyVersionsInUse, rewrapAll, type ShelfName, SHELVES } from './rewrap-all.ts';

/** What a rotation does besides the keys' own work. */
export interface RotationOptions {
  readonly database: Database;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Called before what it names is done; nothing is done when it fails. */
  readonly record: (keys: KeyRing, detail: Readonly<Record<string, string | number>>) => Promise<void>;
  readonly waits?: RotationWaits;
}

/** In milliseconds. */
export interface RotationWaits {
  /** Until every running process has seen the file anew. */
  readonly seenMs: number;
  /** What was sealed with the earlier key just before that has been stored by then. */
  readonly storedMs: number;
}

const WAITS: RotationWaits = { seenMs: 2 * KEY_FILE_LOOK_MS, storedMs: 60_000 };

/** The newest key wraps everything, but for what nobody can open. */
export type Wrapped = Readonly<Record<ShelfName, number>> & { readonly unopened: number };

/** A new key in front of the others, for everything that is sealed from now on. */
export async function addKeyToFile(path: string, options: RotationOptions): Promise<MasterKeysChange> {
  const made = changeMasterKeys(path, (keys) => [newMasterKey(keys, options.now), ...keys]);
  if (!made.ok) return made;
  const ring = fixedKeys(made.keys);
  await setTimeout((options.waits ?? WAITS).seenMs);
  await options.record(ring, { version: ring.newest().version });
  return made;
}

/** Wraps everything with the newest key, until nothing is left that could be. */
export async function wrapWithNewest(database: Database, ring: KeyRing): Promise<Wrapped> {
  const moved = { answers: 0, photos: 0, notes: 0 };
  for (;;) {
    let [round, unopened] = [0, 0];
    for (const name of Object.keys(SHELVES) as ShelfName[]) {
      const done = await rewrapAll(database, name, ring);
      moved[name] += done.moved;
      round += done.moved;
      unopened += done.unopened;
    }
    if (round === 0) return { ...moved, unopened };
  }
}

export type Dropped =
  | { readonly ok: true; readonly dropped: readonly string[]; readonly left: string }
  /** `young`: a process may still store what it sealed with an earlier key. */
  | { readonly ok: false; readonly because: 'young'; readonly waitMs: number }
  | { readonly ok: false; readonly because: 'in-use'; readonly versions: ReadonlyMap<string, number> }
  | Extract<MasterKeysChange, { ok: false }>;

/** Takes all keys but the newest out of the file, once nothing needs them. */
export async function dropOldFromFile(
  path: string,
  keys: readonly MasterKey[],
  options: RotationOptions,
): Promise<Dropped> {
  const { storedMs } = options.waits ?? WAITS;
  const ring = fixedKeys(keys);
  const { version: left } = ring.newest();
  const waitMs = Math.ceil(statSync(path).mtimeMs + storedMs - Date.now());
  if (waitMs > 0 && keys.length > 1) return { ok: false, because: 'young', waitMs };
  await wrapWithNewest(options.database, ring);
  const versions = await needing(options.database, keys);
  if (versions.size > 0) return { ok: false, because: 'in-use', versions };
  const dropped = keys.map(({ version }) => version).filter((version) => version !== left);
  if (dropped.length === 0) return { ok: true, dropped, left };
  await options.record(ring, { dropped: dropped.join(' '), version: left });
  const changed = changeMasterKeys(path, (now) => now.filter(({ version }) => !dropped.includes(version)));
  return changed.ok ? { ok: true, dropped, left } : changed;
}

/** What the keys besides the newest still wrap. Of versions that are not among them nothing is said: they are lost already. */
export async function needing(
  database: Database,
  keys: readonly MasterKey[],
): Promise<ReadonlyMap<string, number>> {
  const old = keys.slice(1).map(({ version }) => version);
  return new Map([...(await keyVersionsInUse(database))].filter(([version]) => old.includes(version)));
}
