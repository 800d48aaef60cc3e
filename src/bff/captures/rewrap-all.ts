import { setTimeout } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import type { Schema } from '../store/schema.ts';
import { noteOwner } from './cases/notes.ts';
import type { KeyRing } from './key-ring.ts';
import { photoOwner, sealOwner } from './life-options.ts';
import { rewrap, type WrappedKey } from './seal.ts';

/** What was done about each wrapped data key that was not the newest master key's. */
export interface Rewrapped {
  readonly moved: number;
  /** Their master key is not here, or they were changed: nobody can open them. */
  readonly unopened: number;
}

/** One wrapped data key, and the conditional write that puts another in its place. */
interface Held extends WrappedKey {
  readonly id: string;
  readonly owner: string;
}

interface Shelf {
  /** The next ones after `after`, in the order of their ids, that another master key than `version` wraps. */
  next(db: Kysely<Schema>, version: string, after: string): Promise<readonly Held[]>;
  /** False when somebody has changed or destroyed it meanwhile. */
  replace(db: Kysely<Schema>, before: Held, after: WrappedKey): Promise<boolean>;
}

const AT_ONCE = 100;
/** Those who write to the same database get their turn, in milliseconds. */
const BREATH_MS = 5;

const ANSWERS: Shelf = {
  async next(db, version, after) {
    const rows = await db
      .selectFrom('captures')
      .select(['reference', 'session_hash', 'key_version', 'wrapped_key'])
      .where('key_version', '!=', version)
      .where('reference', '>', after)
      .orderBy('reference')
      .limit(AT_ONCE)
      .execute();
    return rows.flatMap(({ reference, session_hash, key_version, wrapped_key }) =>
      key_version === null || wrapped_key === null
        ? []
        : held(reference, sealOwner(reference, session_hash), key_version, wrapped_key),
    );
  },
  async replace(db, before, after) {
    const { numUpdatedRows } = await db
      .updateTable('captures')
      .set({ key_version: after.keyVersion, wrapped_key: after.wrappedKey })
      .where('reference', '=', before.id)
      .where('wrapped_key', '=', before.wrappedKey)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
};

const PHOTOS: Shelf = {
  async next(db, version, after) {
    const rows = await db
      .selectFrom('captures')
      .select(['reference', 'session_hash', 'photo_key_version', 'photo_wrapped_key'])
      .where('photo_key_version', '!=', version)
      .where('reference', '>', after)
      .orderBy('reference')
      .limit(AT_ONCE)
      .execute();
    return rows.flatMap(({ reference, session_hash, photo_key_version, photo_wrapped_key }) =>
      photo_key_version === null || photo_wrapped_key === null
        ? []
        : held(reference, photoOwner(reference, session_hash), photo_key_version, photo_wrapped_key),
    );
  },
  async replace(db, before, after) {
    const { numUpdatedRows } = await db
      .updateTable('captures')
      .set({ photo_key_version: after.keyVersion, photo_wrapped_key: after.wrappedKey })
      .where('reference', '=', before.id)
      .where('photo_wrapped_key', '=', before.wrappedKey)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
};

const NOTES: Shelf = {
  async next(db, version, after) {
    const rows = await db
      .selectFrom('notes')
      .select(['id', 'reference', 'key_version', 'wrapped_key'])
      .where('key_version', '!=', version)
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
    return rows.flatMap(({ id, reference, key_version, wrapped_key }) =>
      held(id, noteOwner(reference, id), key_version, wrapped_key),
    );
  },
  async replace(db, before, after) {
    const { numUpdatedRows } = await db
      .updateTable('notes')
      .set({ key_version: after.keyVersion, wrapped_key: after.wrappedKey })
      .where('id', '=', before.id)
      .where('wrapped_key', '=', before.wrappedKey)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
};

/** Everything in the database that a master key wraps. */
export const SHELVES = { answers: ANSWERS, photos: PHOTOS, notes: NOTES } as const;
export type ShelfName = keyof typeof SHELVES;

/**
 * Wraps every data key of one kind with the newest master key, while others read and write: what is read in between opens
 * with either key, and what was replaced or destroyed meanwhile is left alone.
 */
export async function rewrapAll(
  database: Database,
  name: ShelfName,
  masterKeys: KeyRing,
): Promise<Rewrapped> {
  const shelf = SHELVES[name];
  const { version } = masterKeys.newest();
  let [moved, unopened, after] = [0, 0, ''];
  for (;;) {
    const found = await shelf.next(database.db, version, after);
    const last = found.at(-1);
    if (!last) break;
    after = last.id;
    for (const one of found) {
      const wrapped = rewrap(one, one.owner, masterKeys);
      if (!wrapped.ok) unopened += 1;
      else if (await shelf.replace(database.db, one, wrapped)) moved += 1;
    }
    await setTimeout(BREATH_MS);
  }
  if (moved > 0) database.forget();
  return { moved, unopened };
}

/** How many data keys each master key wraps, over all kinds. */
export async function keyVersionsInUse({ db }: Database): Promise<ReadonlyMap<string, number>> {
  const inUse = new Map<string, number>();
  const columns = [
    { table: 'captures', column: 'key_version' },
    { table: 'captures', column: 'photo_key_version' },
    { table: 'notes', column: 'key_version' },
  ] as const;
  for (const { table, column } of columns) {
    const rows = await db
      .selectFrom(table)
      .select((eb) => [eb.ref(column).as('version'), eb.fn.countAll<number | string>().as('count')])
      .where(column, 'is not', null)
      .groupBy(column)
      .execute();
    for (const { version, count } of rows) {
      if (version !== null) inUse.set(version, (inUse.get(version) ?? 0) + Number(count));
    }
  }
  return inUse;
}

function held(id: string, owner: string, keyVersion: string, wrappedKey: Buffer): [Held] {
  return [{ id, owner, keyVersion, wrappedKey }];
}
